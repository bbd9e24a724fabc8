import { cleanArticle } from './clean/clean-article.ts';
import { findDates } from './dates/find-dates.ts';
import type { Article, Extraction } from './document.ts';
import { findEntities } from './entities/find-entities.ts';
import { findEvents } from './events/find-events.ts';
import { analyzeLanguage } from './language/analyze-language.ts';
import { findZones } from './zones/find-zones.ts';

/**
 * Takes one article through the stages. Start reading here.
 * Each stage is a plain function from earlier layers to one new layer; a wrong order does not compile.
 */
export function extract(article: Article): Extraction {
  const clean = cleanArticle(article);
  const { view } = clean;
  const { zones, metadata } = findZones(clean);
  const sentences = analyzeLanguage(view, zones);
  const dates = findDates({ article, view, zones, metadata, sentences });
  const entities = findEntities({ view, zones, sentences, dates });
  const events = findEvents({ view, zones, sentences, dates, entities });
  return { article, view, metadata, zones, sentences, dates, entities, events };
}
