import { palette } from "./palette.ts";
import { choose, randomFrom } from "./random.ts";
import { barcode, disc, halfDisc, line, rect, ring, svg } from "./shapes.ts";

export const portraitSize = { width: 900, height: 1125 } as const;

type Scheme = { ground: string; body: string; head: string; accent: string; hair: string; rule: string };

const schemes: readonly [Scheme, ...Scheme[]] = [
  {
    ground: palette.sand,
    body: palette.ink,
    head: palette.ember,
    accent: palette.vermilion,
    hair: palette.ink,
    rule: palette.ink,
  },
  {
    ground: palette.paper,
    body: palette.spruce,
    head: palette.moss,
    accent: palette.vermilion,
    hair: palette.ink,
    rule: palette.spruce,
  },
  {
    ground: palette.mist,
    body: palette.indigo,
    head: palette.paper,
    accent: palette.vermilion,
    hair: palette.ink,
    rule: palette.ink,
  },
  {
    ground: palette.moss,
    body: palette.ink,
    head: palette.paper,
    accent: palette.vermilion,
    hair: palette.spruce,
    rule: palette.ink,
  },
  {
    ground: palette.ember,
    body: palette.vermilion,
    head: palette.paper,
    accent: palette.ink,
    hair: palette.ink,
    rule: palette.paper,
  },
  {
    ground: palette.ink,
    body: palette.vermilion,
    head: palette.sand,
    accent: palette.moss,
    hair: palette.ember,
    rule: palette.mist,
  },
  {
    ground: palette.spruce,
    body: palette.sand,
    head: palette.moss,
    accent: palette.ember,
    hair: palette.ink,
    rule: palette.moss,
  },
  {
    ground: palette.sand,
    body: palette.indigo,
    head: palette.mist,
    accent: palette.vermilion,
    hair: palette.ink,
    rule: palette.indigo,
  },
];

/**
 * A portrait of nobody: a head, two shoulders and a few hairlines as flat shapes, the same for the same name. Drawn so
 * that the demonstration shows where photographs go without lending anyone's face to an invented person.
 */
export function portraitSvg(name: string): string {
  const random = randomFrom(`portrait ${name}`);
  const { width, height } = portraitSize;
  const scheme = choose(random, schemes);
  const head = { x: width * (0.44 + random() * 0.12), y: 410 + random() * 50, radius: 188 + random() * 34 };
  return svg(width, height, [
    rect(0, 0, width, height, scheme.ground),
    ...hairlines(random, scheme.rule),
    ring(
      head.x + (random() - 0.5) * 120,
      head.y - 20,
      head.radius * (1.55 + random() * 0.35),
      scheme.rule,
      2,
    ),
    hair(random, head, scheme.hair),
    halfDisc(width / 2 + (random() - 0.5) * 90, height, 400 + random() * 50, scheme.body),
    rect(head.x - 62, head.y + head.radius * 0.6, 124, 230, scheme.head),
    disc(head.x, head.y, head.radius, scheme.head),
    face(random, head, scheme),
    collar(random, scheme),
    barcode(
      random,
      { x: 60, y: height - 96, width: 300, height: 48 },
      choose(random, [scheme.ground, scheme.head]),
    ),
  ]);
}

type Head = { readonly x: number; readonly y: number; readonly radius: number };

function hairlines(random: () => number, stroke: string): string[] {
  const step = 46 + Math.floor(random() * 40);
  const upright = random() < 0.5;
  const count = Math.floor((upright ? portraitSize.width : portraitSize.height) / step);
  return Array.from({ length: count }, (_, at) => {
    const place = (at + 1) * step;
    return upright
      ? line(place, 0, place, portraitSize.height, stroke, 1)
      : line(0, place, portraitSize.width, place, stroke, 1);
  });
}

function hair(random: () => number, head: Head, fill: string): string {
  const { x, y, radius } = head;
  switch (Math.floor(random() * 5)) {
    case 0:
      return disc(x + radius * 0.35, y - radius * 0.35, radius * 1.05, fill);
    case 1:
      return (
        halfDisc(x, y - radius * 0.05, radius * 1.2, fill) +
        rect(x - radius * 1.2, y - radius * 0.06, radius * 0.7, radius * 1.5, fill)
      );
    case 2:
      return disc(x, y - radius * 1.05, radius * 0.45, fill) + halfDisc(x, y, radius * 1.12, fill);
    case 3:
      return rect(x - radius * 1.1, y - radius * 0.9, radius * 2.2, radius * 2.1, fill);
    default:
      return halfDisc(x - radius * 0.1, y - radius * 0.1, radius * 1.16, fill, -14);
  }
}

function face(random: () => number, head: Head, scheme: Scheme): string {
  const { x, y, radius } = head;
  switch (Math.floor(random() * 4)) {
    case 0:
      return halfDisc(x, y, radius, scheme.accent, 90);
    case 1:
      return (
        halfDisc(x, y, radius, scheme.accent, -90) + disc(x + radius * 0.42, y, radius * 0.13, scheme.rule)
      );
    case 2:
      return (
        ring(x - radius * 0.4, y, radius * 0.27, scheme.accent, 9) +
        ring(x + radius * 0.4, y, radius * 0.27, scheme.accent, 9) +
        line(x - radius * 0.13, y, x + radius * 0.13, y, scheme.accent, 9)
      );
    default:
      return halfDisc(x, y, radius, scheme.hair, 0) + line(x, y, x, y + radius * 0.42, scheme.accent, 9);
  }
}

function collar(random: () => number, scheme: Scheme): string {
  const middle = portraitSize.width / 2;
  const floor = portraitSize.height;
  if (random() < 0.4) return halfDisc(middle, floor - 300, 150, scheme.accent, 180);
  if (random() < 0.5) return disc(middle + 190, floor - 190, 62, scheme.accent);
  return rect(middle - 14, floor - 330, 28, 330, scheme.accent);
}
