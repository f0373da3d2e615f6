namespace GoodOffices.Browser.Stage;

/// <summary>Talks with one instrument whose one article nobody has proposed a text for (<c>article.play</c>).</summary>
public sealed class ArticleToBeWritten() : Sites("article");
