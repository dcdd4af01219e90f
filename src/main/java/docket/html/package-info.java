/// HTML from outside made safe and plain: [Cleaner] keeps what an article needs and nothing that acts, [PlainText] gives its
/// words, [Document] its structure as sealed blocks for the reading pane, [Markdown] a text form of that. Any thread.
@NullMarked
package docket.html;

import org.jspecify.annotations.NullMarked;
