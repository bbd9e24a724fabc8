import { unreadNames } from './html-names.ts';
import type { AttributeValue } from './html-tokens.ts';

/**
 * Why no reader sees the contents of an element; `null` where they are seen.
 * @param honorsStyle whether `hidden` and inline style count: a page may hide its whole article until a script shows it.
 */
export function whyUnread(
  name: string,
  attributes: ReadonlyMap<string, AttributeValue>,
  honorsStyle: boolean,
): string | null {
  const rule = unreadNames.get(name);
  if (rule !== undefined) return rule;
  if (attributes.size === 0) return null;
  if (honorsStyle && isHidden(name, attributes)) return 'hidden-element';
  if (inlineNames.has(name) && attributes.get('aria-hidden')?.text === 'true') return 'hidden-decoration';
  return null;
}

/** `aria-hidden` on anything larger is often a dialog's work and says little of what is seen. */
const inlineNames = new Set(['span', 'i', 'b', 'em', 'a', 'sup', 'small']);

/** Panels that a reader opens with a click: accordions, tabs, answers to questions. */
const panel = /accordion|collaps|tab-?(?:pane|content|panel)|faq|toggle-?content|spoiler/i;

/** What a click or the page's own loading script shows. `S:` and a number mark parts that React streams in later. */
function isShownLater(attributes: ReadonlyMap<string, AttributeValue>): boolean {
  const role = attributes.get('role')?.text;
  if (role === 'region' || role === 'tabpanel') return true;
  return (
    panel.test(attributes.get('class')?.text.slice(0, 300) ?? '') || /^S:\w+$/.test(attributes.get('id')?.text ?? '')
  );
}

function isHidden(name: string, attributes: ReadonlyMap<string, AttributeValue>): boolean {
  if (isShownLater(attributes)) return false;
  if (attributes.has('hidden')) return attributes.get('hidden')?.text !== 'until-found';
  if (name === 'dialog' && !attributes.has('open')) return true;
  const style = attributes.get('style')?.text;
  return (
    style !== undefined && style.length < 1000 && /\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(style)
  );
}
