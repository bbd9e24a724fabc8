import { readFileSync } from 'node:fs';
import type { ArticleRecord } from '../record/schema.ts';
import { type Finding, shown } from './finding.ts';

/** Checks that `events.jsonl` holds exactly the events of the articles, in order. */
export class EventsFileCheck {
  private readonly lines: readonly string[];
  private next = 0;
  readonly findings: Finding[] = [];

  constructor(private readonly path: string) {
    this.lines = this.read();
  }

  /** The events of the next article in the manifest's order must come now. */
  expect(article: string, events: ArticleRecord['events']): void {
    for (const event of events) {
      const expected = JSON.stringify({ article, ...event });
      const line = this.lines[this.next++];
      if (line !== expected) this.report(line, expected);
    }
  }

  /** No line may be left over. */
  end(): void {
    const left = this.lines.length - this.next;
    if (left > 0) this.findings.push(this.finding(this.next, 1, `${left} more lines than the articles have events`));
  }

  private read(): string[] {
    try {
      return readFileSync(this.path, 'utf8').split('\n').slice(0, -1);
    } catch (error) {
      this.findings.push(this.finding(0, 1, `cannot be read: ${(error as Error).message}`));
      return [];
    }
  }

  private report(line: string | undefined, expected: string): void {
    if (line === undefined) this.findings.push(this.finding(this.next - 1, 1, `lacks the event ${shown(expected)}`));
    else {
      let i = 0;
      while (line[i] === expected[i]) i++;
      const what = `reads ${shown(line.slice(i))} but its article's file has ${shown(expected.slice(i))}`;
      this.findings.push(this.finding(this.next - 1, i + 1, what));
    }
  }

  private finding(index: number, column: number, what: string): Finding {
    return { path: this.path, line: index + 1, column, what };
  }
}
