// Imported first, before anything can make a Date: chrono-node reads the machine's time zone, and the same corpus
// must give the same bytes in every one. Worker threads inherit it.
process.env.TZ = 'UTC';
