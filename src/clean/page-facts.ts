import type { AttributeValue } from './html-tokens.ts';

/** Something that the markup says of the page, and the characters that say it. */
export interface Said {
  /** Where it was said: `meta:og:title`, `jsonld:headline`, `title`, `link:canonical` ... */
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wantedMeta =
  /^(?:og:(?:title|site_name|url|locale)|twitter:title|title|author|byl|(?:article|sailthru|parsely|dc|dcterms|citation|og|nar)[.:_-](?:author|creator|published(?:_time)?|publish(?:ed)?[_-]?date|publication_date|date|pub-date|issued|title|language)|date|pubdate|publish[_-]?(?:date|time)|published|published[_-]?(?:date|time|at)|publication[_-]?date|datepublished|datecreated|headline|application-name|language|content-language|cdc:first_published|dc\.date\.issued)$/;

/** Collects what head, scripts and attributes say of the page, while its markup is walked through. */
export class PageFacts {
  readonly said: Said[] = [];
  /** The ranges of the JSON-LD scripts. */
  readonly scripts: { start: number; end: number }[] = [];
  private inTitle = false;
  private title: { start: number; end: number; text: string } | null = null;
  private inScript = false;

  open(name: string, attributes: ReadonlyMap<string, AttributeValue>): void {
    this.inTitle = name === 'title' && this.title === null;
    this.inScript = name === 'script' && /ld\+json/i.test(attributes.get('type')?.text ?? '');
    if (attributes.size === 0) return;
    if (name === 'html') this.say('html:lang', attributes.get('lang'));
    else if (name === 'meta') this.meta(attributes);
    else if (name === 'link' && attributes.get('rel')?.text === 'canonical')
      this.say('link:canonical', attributes.get('href'));
    const property = attributes.get('itemprop')?.text.toLowerCase() ?? '';
    if (property === 'datepublished' || property === 'datecreated' || attributes.has('pubdate')) {
      this.say('itemprop:datepublished', attributes.get('datetime') ?? attributes.get('content'));
    }
  }

  close(name: string): void {
    if (name === 'title') this.inTitle = false;
    if (name === 'script') this.inScript = false;
  }

  /** Text, with what it reads as. */
  text(start: number, end: number, source: string): void {
    if (this.inScript) this.scripts.push({ start, end });
    if (this.inTitle) this.titleText(start, end, source.slice(start, end));
  }

  reference(start: number, end: number, text: string): void {
    if (this.inTitle) this.titleText(start, end, text);
  }

  /** All that was said; the page's title comes last. */
  all(): Said[] {
    return this.title === null ? this.said : [...this.said, { key: 'title', ...this.title }];
  }

  private titleText(start: number, end: number, text: string): void {
    if (this.title === null) this.title = { start, end, text };
    else if (this.title.text.length < 1000) this.title = { start: this.title.start, end, text: this.title.text + text };
  }

  private meta(attributes: ReadonlyMap<string, AttributeValue>): void {
    const key = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop')
    )?.text.toLowerCase();
    if (key !== undefined && key.length < 40 && wantedMeta.test(key))
      this.say(`meta:${key}`, attributes.get('content'));
  }

  private say(key: string, value: AttributeValue | undefined): void {
    if (value === undefined || value.text.trim() === '' || value.text.length > 1000) return;
    this.said.push({ key, text: value.text, start: value.start, end: value.end });
  }
}
