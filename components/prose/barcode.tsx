type Props = {
  /** Heights from left to right, each from 0 to 1. */
  readonly bars: readonly number[];
  /** What the bars say, for those who cannot see them; without it they are decoration. */
  readonly label?: string;
};

const [pitch, thickness, height] = [17, 11, 72];

/** How long the baseline is that stands for a list with nothing in it, in bars. */
const emptyLength = 14;

/** Data drawn as bars side by side, on a baseline that stays when there are none. */
export function Barcode({ bars, label }: Props) {
  const width = (bars.length === 0 ? emptyLength : bars.length) * pitch - (pitch - thickness);
  const base = bars.length === 0 ? 0 : height;
  const naming = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg
      className="barcode"
      viewBox={`0 0 ${width} ${base + 2}`}
      width={width}
      height={base + 2}
      focusable="false"
      {...naming}
    >
      <path d={`M0 ${base + 1}h${width}`} stroke="currentColor" strokeWidth="2" />
      {bars.map((bar, index) => (
        <rect
          // The order of the bars is all that identifies them.
          key={`${index}-${bar}`}
          x={index * pitch}
          y={Math.round((1 - bar) * height)}
          width={thickness}
          height={Math.round(bar * height)}
          fill="currentColor"
        />
      ))}
    </svg>
  );
}
