/** Something that does not hold, and where: line and column from 1. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** How a finding is printed: `path:line:column  what`. */
export function formatFinding({ path, line, column, what }: Finding): string {
  return `${path}:${line}:${column}  ${what}`;
}

/** Text in a message: quoted, on one line, cut where it is long. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}
