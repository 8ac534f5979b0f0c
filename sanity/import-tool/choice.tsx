import { Flex, Radio, Text } from "@sanity/ui";
import { useId } from "react";

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

type ChoiceProps<Value extends string> = {
  /** What is asked; read out, and shown when `isLegendShown`. */
  readonly legend: string;
  readonly isLegendShown?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** A few answers of which one holds. */
export function Choice<Value extends string>({
  legend,
  isLegendShown = false,
  options,
  value,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset style={{ border: 0, margin: 0, minInlineSize: 0, padding: 0 }}>
      <legend style={isLegendShown ? { marginBlockEnd: "0.75rem", padding: 0 } : hidden}>
        <Text size={1} weight="medium">
          {legend}
        </Text>
      </legend>
      <Flex gap={4} wrap="wrap">
        {options.map((option) => (
          <Flex key={option.value} as="label" align="center" gap={2}>
            <Radio
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <Text size={1}>{option.label}</Text>
          </Flex>
        ))}
      </Flex>
    </fieldset>
  );
}

/** For ears only. */
export const hidden = {
  blockSize: 1,
  clipPath: "inset(50%)",
  inlineSize: 1,
  overflow: "hidden",
  position: "absolute",
  whiteSpace: "nowrap",
} as const;
