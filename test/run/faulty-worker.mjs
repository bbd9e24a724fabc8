// A worker thread for tests that does what the article says: crash, hang, throw, or give a small output.
export default function workOnArticle({ article, stages }) {
  for (const stage of ['clean', 'zones']) stages.postMessage(stage);
  if (article.source.includes('CRASH')) process.exit(1);
  if (article.source.includes('HANG')) for (;;);
  if (article.source.includes('THROW')) throw new Error('thrown');
  if (article.source.includes('MEMORY')) for (const kept = []; ; ) kept.push(new Array(1e6).fill(kept.length));
  stages.close();
  return { json: `${article.source}\n`, lines: '', events: 0, dated: 0, names: 0, errors: [] };
}
