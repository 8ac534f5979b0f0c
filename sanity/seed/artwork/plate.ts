import { palette } from "./palette.ts";
import { choose, randomFrom } from "./random.ts";
import { barcode, disc, halfDisc, line, rect, ring, svg } from "./shapes.ts";

export const plateSize = { width: 1600, height: 1000 } as const;

type Inks = { ground: string; main: string; second: string; third: string; rule: string };

const inks: readonly [Inks, ...Inks[]] = [
  {
    ground: palette.paper,
    main: palette.vermilion,
    second: palette.ink,
    third: palette.moss,
    rule: palette.ink,
  },
  {
    ground: palette.ink,
    main: palette.vermilion,
    second: palette.sand,
    third: palette.spruce,
    rule: palette.mist,
  },
  {
    ground: palette.sand,
    main: palette.spruce,
    second: palette.ink,
    third: palette.vermilion,
    rule: palette.ink,
  },
  {
    ground: palette.spruce,
    main: palette.sand,
    second: palette.vermilion,
    third: palette.ink,
    rule: palette.moss,
  },
  {
    ground: palette.mist,
    main: palette.indigo,
    second: palette.paper,
    third: palette.vermilion,
    rule: palette.ink,
  },
];

const compositions = [orbits, horizon, columns, weave, phases] as const;
export type Composition = 0 | 1 | 2 | 3 | 4;

/**
 * A plate as in old proceedings, for announcements: big circles, hairlines and a strip of bars, flat and without
 * grain. The same for the same name; `composition` picks 0 orbits, 1 horizon, 2 columns, 3 weave or 4 phases.
 */
export function plateSvg(name: string, composition: Composition): string {
  const random = randomFrom(`plate ${name}`);
  const colours = choose(random, inks);
  const { width, height } = plateSize;
  return svg(width, height, [
    rect(0, 0, width, height, colours.ground),
    ...compositions[composition](random, colours),
    barcode(random, { x: 80, y: height - 128, width: 420, height: 64 }, colours.rule),
    line(80, height - 40, width - 80, height - 40, colours.rule, 2),
  ]);
}

function orbits(random: () => number, { main, second, third, rule }: Inks): string[] {
  const x = 900 + random() * 260;
  const y = 470;
  const rings = Array.from({ length: 11 }, (_, at) =>
    ring(x, y, 150 + at * 62, rule, at % 3 === 0 ? 4 : 1.5),
  );
  const bodies = [0.6, 1.9, 3.1, 4.4, 5.5].map((angle, at) => {
    const turn = angle + random();
    const radius = 150 + (2 * at + 1) * 62;
    return disc(
      x + Math.cos(turn) * radius,
      y + Math.sin(turn) * radius,
      18 + random() * 30,
      at % 2 === 0 ? third : second,
    );
  });
  return [...rings, disc(x, y, 150, main), halfDisc(x, y, 150, second, random() * 180), ...bodies];
}

function horizon(random: () => number, { main, second, third, rule }: Inks): string[] {
  const level = 560 + random() * 80;
  const sun = 420 + random() * 700;
  const lines = Array.from({ length: 14 }, (_, at) =>
    line(0, level + 14 + at * at * 2.4, plateSize.width, level + 14 + at * at * 2.4, rule, 1.5),
  );
  return [
    disc(sun, level - 120, 330, main),
    rect(0, level, plateSize.width, plateSize.height - level, second),
    ...lines,
    halfDisc(sun + 380, level, 170, third),
    ring(sun, level - 120, 400, rule, 2),
  ];
}

function columns(random: () => number, { main, second, third, rule }: Inks): string[] {
  const count = 16;
  const pitch = (plateSize.width - 160) / count;
  const fills = [main, second, third] as const;
  return Array.from({ length: count }, (_, at) => {
    const height = 120 + random() * 560;
    const x = 80 + at * pitch;
    const fill = choose(random, fills);
    return (
      rect(x, 800 - height, pitch - 14, height, fill) +
      halfDisc(x + (pitch - 14) / 2, 800 - height, (pitch - 14) / 2, fill) +
      line(x, 90, x, 800, rule, 1)
    );
  });
}

function weave(random: () => number, { main, second, third, rule }: Inks): string[] {
  const cell = 180;
  const parts: string[] = [];
  for (let row = 0; row < 4; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const x = 80 + column * cell + cell / 2;
      const y = 90 + row * cell + cell / 2;
      const turn = Math.floor(random() * 4) * 90;
      const fill = choose(random, [main, second, third]);
      if (random() < 0.25) parts.push(ring(x, y, cell / 2 - 8, rule, 2), disc(x, y, cell / 5, fill));
      else parts.push(halfDisc(x, y, cell / 2, fill, turn));
    }
  }
  return parts;
}

function phases(random: () => number, { main, second, third, rule }: Inks): string[] {
  const shift = 0.2 + random() * 0.5;
  const moons = Array.from({ length: 6 }, (_, at) => {
    const x = 210 + at * 236;
    const lit = at % 2 === 0 ? main : third;
    return (
      ring(x, 430, 128, rule, 1.5) +
      disc(x, 430, 108, second) +
      halfDisc(x, 430, 108, lit, at * 60 * shift + 90) +
      line(x, 90, x, 302, rule, 1.5) +
      line(x, 558, x, 760, rule, 1.5)
    );
  });
  return [line(80, 430, plateSize.width - 80, 430, rule, 1.5), ...moons];
}
