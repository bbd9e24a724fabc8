// What the HTML standard (section "The elements of HTML" and "Tree construction") says of element names.

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a line of text when a browser shows them. */
export const blockNames = names(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p ' +
    'pre search section select summary table tbody td tfoot th thead tr ul video audio iframe noscript',
);

/** Elements that have no end tag. */
export const voidNames = names(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
);

/** Elements whose text no reader sees, with the rule that says so. */
export const unreadNames: ReadonlyMap<string, string> = new Map([
  ['script', 'script'],
  ['style', 'style'],
  ['template', 'template'],
  ['noscript', 'noscript'],
  ['title', 'page-title'],
  ['textarea', 'form-field'],
  ['datalist', 'form-field'],
  ['iframe', 'fallback'],
  ['object', 'fallback'],
  ['video', 'fallback'],
  ['audio', 'fallback'],
  ['canvas', 'fallback'],
  ['noembed', 'fallback'],
  ['noframes', 'fallback'],
  ['svg', 'drawing'],
  ['annotation', 'formula-source'],
  ['annotation-xml', 'formula-source'],
  ['rp', 'ruby-parenthesis'],
]);

/** Elements that may stand in a page's head; any other start tag ends the head. */
export const headNames = names('base basefont bgsound link meta noframes noscript script style template title');

const rowParts = ['td', 'th', 'p', 'li', 'dd', 'dt'];
const rows = ['tr', ...rowParts];

/** A start tag ends these elements, as long as they are the innermost open ones. */
export const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: ['li', 'p'],
    dd: ['dd', 'dt', 'p'],
    dt: ['dd', 'dt', 'p'],
    td: rowParts,
    th: rowParts,
    tr: rows,
    tbody: ['tbody', 'thead', 'tfoot', ...rows],
    thead: ['tbody', 'thead', 'tfoot', ...rows],
    tfoot: ['tbody', 'thead', 'tfoot', ...rows],
    option: ['option'],
    optgroup: ['option', 'optgroup'],
    a: ['a'],
    button: ['button'],
    body: ['head', 'title'],
  }).map(([name, ends]) => [name, new Set(ends)]),
);

/** Start tags of these end an open paragraph. */
export const paragraphEnders = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul',
);

/** End tags do not reach beyond these: a table cell is a world of its own. */
export const scopeNames = names('html table td th caption template button object');

/** Attributes worth keeping: what rules read. The rest (event handlers, pictures' data) may be megabytes. */
export const keptAttributes = names(
  'id class role rel href hidden style lang dir itemprop itemscope itemtype typeof property name content datetime ' +
    'type aria-hidden aria-label colspan open title pubdate data-testid data-component data-depth data-author',
);
