using Microsoft.Extensions.Logging;

namespace GoodOffices.Desk.Hosting;

/// <summary>Tells on standard error that something failed and where in the program, never what it was about: messages may hold words of the table.</summary>
[ProviderAlias("Failures")]
internal sealed class FailureLog : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Writer(categoryName);

    public void Dispose()
    {
    }

    private sealed class Writer(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            Console.Error.WriteLine($"{category} {eventId.Name}");
            for (var cause = exception; cause is not null; cause = cause.InnerException) Console.Error.WriteLine($"  {cause.GetType().FullName}\n{cause.StackTrace}");
        }
    }
}
