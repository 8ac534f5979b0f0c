/**
 * The abstract that OpenAlex keeps as its words with the places they stand at. A word may stand at many; a place that
 * nothing stands at is passed over; never more words than the record has.
 */
export function abstractOfIndex(index: Readonly<Record<string, readonly number[]>>): string {
  return Object.entries(index)
    .flatMap(([word, places]) => places.map((place) => ({ word, place })))
    .sort((one, other) => one.place - other.place)
    .map(({ word }) => word)
    .join(" ");
}
