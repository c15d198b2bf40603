/** The first column is text; numbers stand under each other at their right edge. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  write: (text: string) => void = (text) => process.stdout.write(text),
): void {
  const lines = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const print = (line: readonly string[]): string =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  write(`\n${lines.map(print).join('\n')}\n`);
}
