import { capitalAt, gluedAt, type Match, textAt, tokensOf } from '../rule.ts';

// Words and numbers that look like dates and are none.

/** Words before which a bare month or year is one. */
const temporal =
  /^(in|by|since|until|till|til|from|to|through|throughout|during|between|and|or|of|last|next|this|early|late|mid|mid-|around|about|before|after|every|each|for|previous|following|that|late-|on|\(|-|–|—|,|beginning|starting|ending|past|;|:|"|“|‘|circa|ca\.|c\.|as|into|within|year|years|summer|winter|spring|autumn|fall|than|pre|post|toward|towards|[a-z]*ed|\[)$/;
const ambiguousMonths = /^(may|march|april|june|august|mar\.?|jan|dec|sep|oct|nov|feb|apr|jun|jul|aug)$/;
/** Words that stand behind a year without making it a number of things. */
const plainBehind =
  /^(was|is|has|as|its|his|this|thus|plus|versus|because|across|perhaps|besides|towards|afterwards|always|sometimes|unless|yes|his|hers|theirs|ours|us|campaigns|elections|games|olympics|riots|protests|demonstrations|events|negotiations|talks|accords|agreements|treaties|attacks|offensives|raids|sales|earnings|results|profits|figures|levels|revenues|estimates|highs|lows|hostilities|reforms|uprisings|revolutions|purges|wars|census)$/;

/** Whether a month's name that stands alone means the month: not "may", "March on Rome", "April Smith", "August Bebel". */
export function isLoneMonth(m: Match): boolean {
  const month = textAt(m, m.to - 1);
  if (m.to - m.from > 1) return true;
  const before = textAt(m, m.from - 1);
  if (!ambiguousMonths.test(month)) return true;
  if (gluedAt(m, m.from) && before === '-') return false;
  if (/^(the|a|an|its|his|her|their)$/.test(before)) return /^[a-z]{3,}$/.test(behindOf(m)) && !capitalAt(m, m.to);
  if (!temporal.test(before) && !(m.from === 0 && m.heading)) return isCoordinated(m) || isQualified(m, month);
  if (/^(in|by|since|until|during|through|throughout|last|next)$/.test(before)) return true;
  return !isNameBehind(m) && textAt(m, m.to) !== 'on';
}

/** "The costly August battles": a month before a plain noun. */
function isQualified(m: Match, month: string): boolean {
  return /^(april|june|august)$/.test(month) && m.from > 0 && /^[a-z]{4,}s$/.test(behindOf(m)) && !capitalAt(m, m.to);
}

const behindOf = (m: Match): string => textAt(m, m.to);

/** "In April and May": a month joined to a month. */
function isCoordinated(m: Match): boolean {
  const behind = textAt(m, m.to);
  const joint = /^(and|or|to|,|-|–|through|until)$/.test(behind);
  return joint && (m.lexed.tokens[m.to + 1]?.classes.has('MONTH') ?? false);
}

/** Whether a capitalized word follows directly: "April Smith", "Sunday Times". */
export function isNameBehind(m: Match): boolean {
  const next = m.lexed.tokens[m.to];
  if (!next || !capitalAt(m, m.to)) return false;
  return next.word === '' && /^\p{Lu}\p{Ll}+$/u.test(m.lexed.text.slice(next.start, next.end));
}

/** Whether the number at the end of a match counts things: "in June 17 divisions". */
export function isCountedNoun(m: Match): boolean {
  const last = m.lexed.tokens[m.to - 1];
  if (!last?.classes.has('DAY') || !last.classes.has('NUM')) return false;
  if (/^(the|a|an|this|that|on|its|his|their)$/.test(textAt(m, m.from - 1))) return false;
  const behind = textAt(m, m.to);
  if (
    /^(percent|per|million|billion|thousand|hundred|%|dead|of|people|men|women|other|or|more|years?|days?|hours?)$/.test(
      behind,
    )
  )
    return true;
  return /^[a-z]{3,}s$/.test(behind) && !plainBehind.test(behind) && !/ss$/.test(behind);
}

/** Whether a number of four digits that stands alone is a year. */
export function isLoneYear(m: Match): boolean {
  const token = tokensOf(m).at(-1);
  if (!token) return false;
  const before = textAt(m, m.to - 2);
  const behind = textAt(m, m.to);
  if (isStreet(m) || isCited(m, m.to - 1)) return false;
  if (/^[$€£¥#%°№&+@_~^<>]$/.test(before) || /^[%°€£$+@_]$/.test(behind)) return false;
  if (
    /^(no|nos|no\.|number|page|pages|p|pp|vol|section|flight|boeing|route|highway|room|resolution|article|version|phase|about|some|nearly|almost|over|than|approximately|roughly|only|least|isbn|issn|tel|phone|fax|box)$/.test(
      before,
    )
  ) {
    return isFramed(before, behind);
  }
  if (gluedAt(m, m.to - 1) && /^[-‐‑./:\w]$/.test(before)) return false;
  if (gluedAt(m, m.to) && /^[-‐‑/.:]$/.test(behind) && /^\d/.test(textAt(m, m.to + 1)) && gluedAt(m, m.to + 1))
    return false;
  if (isCountBehind(behind))
    return (
      /^(in|by|since|until|of|the|from|during|early|late)$/.test(before) && !isPeople(behind) && token.value >= 1500
    );
  if (token.value >= 1300 && token.value < 2100) return true;
  return /^(in|by|since|until|from|to|year|during|after|before|\()$/.test(before);
}

/** "1600 Pennsylvania Avenue". */
function isStreet(m: Match): boolean {
  if (!capitalAt(m, m.to) || textAt(m, m.to - 2) === 'in') return false;
  return [m.to + 1, m.to + 2].some((i) =>
    /^(street|avenue|ave|road|st|blvd|boulevard|drive|lane|square|place)$/.test(textAt(m, i)),
  );
}

/** Whether a number is that of a page, a section or a version: "p. 1944", "Section 3.5.1944", "pages 1956-1960". */
export function isCited(m: Match, index: number): boolean {
  const before = textAt(m, index - 1);
  const word = before === '.' ? textAt(m, index - 2) : before;
  return /^(p|pp|page|pages|section|sections|§|version|vol|volume|chapter|no|nos|article|isbn|issn|figure|fig|table|paragraph)$/.test(
    word,
  );
}

/** "about 1910", "than 1956" are years where nothing that is counted follows. */
function isFramed(before: string, behind: string): boolean {
  if (!/^(about|approximately|roughly|than)$/.test(before)) return false;
  return /^([,.;)]|by|in|and|when|to|at|with|the|he|she|it|they|as|)$/.test(behind);
}

const isPeople = (behind: string): boolean =>
  /^(men|people|women|soldiers|troops|prisoners|workers|civilians|casualties|dead|tanks|km|miles|meters|metres|feet|tons|tonnes|pounds|dollars|yards|acres|guns|aircraft|planes|ships|horses|rifles|hours|days|years|students|refugees|points|shares|jobs|percent|degrees|deaths|killed|wounded|injured|others|million|billion|hectares|villages|houses|homes|members|officers|delegates|units|copies|pages|employees|m|kg|ft|lb|mi|mm|cm|mph|rpm|hp|bc)$/.test(
    behind,
  );

function isCountBehind(behind: string): boolean {
  return isPeople(behind) || (/^[a-z]{3,}s$/.test(behind) && !plainBehind.test(behind) && !/(ss|us|is)$/.test(behind));
}
