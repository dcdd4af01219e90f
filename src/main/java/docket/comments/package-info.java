/// Where an article is discussed ([Discussions]), and each service's answer read into one list of comments
/// ([ThreadParser]). Pure; what to ask for is a value, asking is the caller's.
@NullMarked
package docket.comments;

import org.jspecify.annotations.NullMarked;
