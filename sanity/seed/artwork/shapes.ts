/** SVG elements as text; coordinates are pixels, rounded so that every machine writes the same picture. */

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;
}

export function ring(x: number, y: number, radius: number, stroke: string, width: number): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="none" stroke="${stroke}" stroke-width="${round(width)}"/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, width = 2): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${stroke}" stroke-width="${width}"/>`;
}

/** Half a disc; `turn` in degrees, 0 leaves the flat side down. */
export function halfDisc(x: number, y: number, radius: number, fill: string, turn = 0): string {
  const [cx, cy, r] = [round(x), round(y), round(radius)];
  return `<path d="M${cx - r} ${cy}A${r} ${r} 0 0 1 ${cx + r} ${cy}Z" fill="${fill}" transform="rotate(${turn} ${cx} ${cy})"/>`;
}

/** Bars of uneven width, like the barcode of works that the site draws for people without a photograph. */
export function barcode(
  random: () => number,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: string,
): string {
  const bars: string[] = [];
  const unit = box.width / 72;
  let at = 0;
  while (at < 72) {
    const width = 1 + Math.floor(random() * 3);
    const gap = 1 + Math.floor(random() * 3);
    if (at + width > 72) break;
    const height = box.height * (random() < 0.3 ? 0.62 : 1);
    bars.push(rect(box.x + at * unit, box.y + box.height - height, width * unit, height, fill));
    at += width + gap;
  }
  return bars.join("");
}

export function svg(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
