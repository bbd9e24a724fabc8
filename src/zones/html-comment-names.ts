// Words that page makers put into class names, ids and roles of readers' comments, and on their buttons.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** One comment. */
export const itemWords = words('comment commentitem commentbody singlecomment usercomment');
/** One comment where the element repeats and says who and when: forums, reviews, answers to comments. */
export const postWords = words(
  'reply response review testimonial message postbody forumpost topicpost threadpost answer discussion',
);
/** The comments of a page. */
export const threadWords = words(
  'comments commentlist commentarea commentsection respond responses replies disqus thread discussions livefyre commento reviews',
);
/** With one of these an element is about comments, but is none: a count, a link, a form. */
export const besideWords = words(
  'list lists area section input field fields editor count counts counter number num link links button btn icon toggle form respond reply-form policy closed add new write leave login header heading title respondform navigation nav pagination open on off',
);
/** Parts of a comment that say who wrote it. */
export const authorWords = words(
  'author fn username user commenter nick nickname name byline authorname poster vcard displayname creator',
);
/** Parts of a comment that say when, or only serve it. */
export const metaWords = words(
  'date time datetime timestamp meta metadata published ago posted permalink info details age says vcard avatar rank badge points score karma flair header head',
);
/** Parts of a comment that hold what it says. */
export const contentWords = words('content body text copy message entry description richtext');

/** What stands on the buttons of a comment and on the lines around a thread. */
export const buttonText =
  /^(?:reply(?: to .{1,40}| ↓)?|↓ reply|log ?in to (?:reply|comment|leave .*)|sign in to .{1,30}|like|likes?|unlike|dislike|share|report(?: (?:abuse|this|comment))?|flag|edit|delete|quote|permalink|link|copy link|save|give award|hide|collapse|expand|show more|read more|view (?:all|more).{0,40}|load more.{0,30}|show (?:all|more).{0,30}|continue this thread|more replies|see (?:more|all).{0,30}|older comments|newer comments|upvote|downvote|vote|helpful|was this helpful\??|thank you|recommend(?:ed)?|follow|subscribe|add a comment|\(?edit\)?|[\d,.k]+|[+\-–—·•|▲▼↑↓]+|pingback:.*|trackback:.*|cancel(?: reply)?|level \d+|\d+ repl(?:y|ies))$/i;

/** The heading of a thread. */
export const threadHeading =
  /^(?:(?:\d[\d,.]*|one|two|three|no|all|top|recent|reader|readers’?|readers'|user|latest|join the|show)\s+)*(?:comments?|responses?|replies|reply|thoughts?|reviews?|reactions?|discussion|conversation)(?:\s*[([]?\d[\d,.]*[)\]]?)?(?:\s*(?:to|on|for|from)\b.*)?:?$/i;
