/// The reading pane: an article drawn as text flows, pictures and tables of JavaFX, with selection, copy, find and
/// links of its own. It shows an [ArticlePage] and does no input or output: pictures come from an [ImageSource], wishes
/// go to [ArticleActions]. JavaFX thread only; the colours and measures are in `resources/docket/ui/article.css`.
@NullMarked
package docket.ui.article;

import org.jspecify.annotations.NullMarked;
