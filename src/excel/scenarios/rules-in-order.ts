/** The words in the formulas of conditional formats such as `=A1="word"`, the first rule first. */
export async function rulesInOrder(
  formats: Excel.ConditionalFormatCollection,
): Promise<readonly string[]> {
  formats.load('items/priority,items/customOrNullObject/rule/formula');
  await formats.context.sync();
  return [...formats.items]
    .sort((one, other) => one.priority - other.priority)
    .map(({ customOrNullObject: { rule } }) => rule.formula.replace(/^.*="|"$/g, ''));
}
