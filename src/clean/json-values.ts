/** A value of a JSON text, with the range that it stands in; for a string the range within its quotation marks. */
export interface JsonValue {
  readonly start: number;
  readonly end: number;
  /** A string's text; `null` for everything else. */
  readonly text: string | null;
  readonly items: readonly JsonValue[];
  readonly fields: ReadonlyMap<string, JsonValue>;
}

const noFields: ReadonlyMap<string, JsonValue> = new Map();
/** Data about a page is not nested deeper. */
const deepest = 40;
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * Reads the JSON value in a range of a text, offsets kept. Lenient where pages are: line ends in strings, commas too many.
 * @returns null where the text is no JSON, or too deep.
 */
export function readJson(text: string, start: number, end: number): JsonValue | null {
  const reader = new JsonReader(text, start, end);
  return reader.value(0);
}

class JsonReader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly end: number,
  ) {}

  value(depth: number): JsonValue | null {
    const sign = this.next();
    if (depth > deepest || sign === '') return null;
    if (sign === '"') return this.string();
    if (sign === '{') return this.object(depth);
    if (sign === '[') return this.array(depth);
    return this.word();
  }

  private next(): string {
    while (this.at < this.end && this.text.charCodeAt(this.at) <= 0x20) this.at++;
    return this.at < this.end ? (this.text[this.at] as string) : '';
  }

  private string(): JsonValue | null {
    const start = ++this.at;
    let escaped = false;
    for (; this.at < this.end; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === 0x22) break;
      if (unit === 0x5c) {
        escaped = true;
        this.at++;
      }
    }
    if (this.at >= this.end) return null;
    const raw = this.text.slice(start, this.at);
    const end = this.at++;
    return { start, end, text: escaped ? readEscapes(raw) : raw, items: [], fields: noFields };
  }

  private word(): JsonValue | null {
    const start = this.at;
    while (this.at < this.end && /[\w.+-]/.test(this.text[this.at] as string)) this.at++;
    return this.at === start ? null : { start, end: this.at, text: null, items: [], fields: noFields };
  }

  private array(depth: number): JsonValue | null {
    const start = this.at++;
    const items: JsonValue[] = [];
    for (;;) {
      const sign = this.next();
      if (sign === ']') return { start, end: ++this.at, text: null, items, fields: noFields };
      if (sign === ',') this.at++;
      else {
        const item = this.value(depth + 1);
        if (item === null) return null;
        items.push(item);
      }
    }
  }

  private object(depth: number): JsonValue | null {
    const start = this.at++;
    const fields = new Map<string, JsonValue>();
    for (;;) {
      const sign = this.next();
      if (sign === '}') return { start, end: ++this.at, text: null, items: [], fields };
      if (sign === ',') this.at++;
      else if (!this.field(fields, depth)) return null;
    }
  }

  private field(fields: Map<string, JsonValue>, depth: number): boolean {
    if (this.next() !== '"') return false;
    const name = this.string()?.text;
    if (name === null || name === undefined || this.next() !== ':') return false;
    this.at++;
    const value = this.value(depth + 1);
    if (value !== null && !fields.has(name)) fields.set(name, value);
    return value !== null;
  }
}

function readEscapes(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_whole, code: string | undefined, sign: string) =>
    code === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
