import type { PageMetadata } from '../document/clean.ts';

/** The metadata of a page that says nothing of itself. */
export const nothingSaid: PageMetadata = {
  title: null,
  author: null,
  published: null,
  language: null,
  url: null,
  siteName: null,
};
