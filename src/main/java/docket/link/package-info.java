/// What belongs together: articles to stories ([Stories]), near-duplicates ([NearDuplicates]), and the laws and cases a text cites
/// ([Citations]). Algorithms over values, no store; any thread, one at a time for [Stories].
@NullMarked
package docket.link;

import org.jspecify.annotations.NullMarked;
