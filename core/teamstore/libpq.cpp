// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/libpq.h"

#include "core/platform/foreignwaits.h"
#include "core/teamstore/teamerror.h"

#include <QDeadlineTimer>
#include <QLibrary>
#include <QVariant>

#include <cstring>

namespace license::libpq {

namespace {

struct Handle; // PGconn

/// PostgresPollingStatusType and PGVerbosity, whose values are part of libpq's interface.
enum Poll { Failed = 0, Reading = 1, Writing = 2 };
constexpr int verbose = 2;

struct Calls
{
    Handle *(*connectStart)(const char *) = nullptr;
    int (*connectPoll)(Handle *) = nullptr;
    void (*finish)(Handle *) = nullptr;
    int (*socket)(const Handle *) = nullptr;
    int (*setErrorVerbosity)(Handle *, int) = nullptr;
    char *(*errorMessage)(const Handle *) = nullptr;
    void (*(*setNoticeProcessor)(Handle *, void (*)(void *, const char *), void *))(void *, const char *) = nullptr;
    bool complete = false;
};

// The library that the driver has loaded already.
Calls load()
{
    static QLibrary library(QStringLiteral("pq"), 5);
    if (!library.load()) {
        library.setFileName(QStringLiteral("libpq")); // the whole name on Windows, where Qt puts nothing before it
    }
    Calls calls;
    const auto find = [](const char *name, auto &call) {
        call = reinterpret_cast<std::remove_reference_t<decltype(call)>>(library.resolve(name));
        return call != nullptr;
    };
    calls.complete = find("PQconnectStart", calls.connectStart) && find("PQconnectPoll", calls.connectPoll) &&
                     find("PQfinish", calls.finish) && find("PQsocket", calls.socket) &&
                     find("PQsetErrorVerbosity", calls.setErrorVerbosity) &&
                     find("PQerrorMessage", calls.errorMessage) &&
                     find("PQsetNoticeProcessor", calls.setNoticeProcessor);
    return calls;
}

const Calls &calls()
{
    static const Calls known = load();
    return known;
}

/// What the driver works with; nullptr without a connection.
Handle *handleOf(const QSqlDriver &driver)
{
    const QVariant handle = driver.handle();
    // Qt 6 names the type behind the alias, as its compiler sees it.
    const bool known = handle.isValid() && (std::strcmp(handle.typeName(), "pg_conn*") == 0 ||
                                            std::strcmp(handle.typeName(), "PGconn*") == 0);
    return known && calls().complete ? *static_cast<Handle *const *>(handle.constData()) : nullptr;
}

void silence(Handle *connection)
{
    calls().setNoticeProcessor(
        connection, [](void *, const char *) {}, nullptr);
}

} // namespace

qintptr socketOf(const QSqlDriver &driver)
{
    const Handle *const connection = handleOf(driver);
    return connection ? calls().socket(connection) : -1;
}

void silence(const QSqlDriver &driver)
{
    if (Handle *const connection = handleOf(driver)) {
        silence(connection);
    }
}

QString refusalState(const QByteArray &parameters, std::chrono::milliseconds patience)
{
    Handle *const connection = calls().complete ? calls().connectStart(parameters.constData()) : nullptr;
    if (!connection) {
        return {};
    }
    silence(connection);
    calls().setErrorVerbosity(connection, verbose);
    const QDeadlineTimer deadline(patience);
    int status = Writing;
    while ((status == Reading || status == Writing) &&
           platform::waitForSocket(calls().socket(connection), status == Writing,
                                   std::chrono::milliseconds(deadline.remainingTime()))) {
        status = calls().connectPoll(connection);
    }
    const QString text = status == Failed ? QString::fromUtf8(calls().errorMessage(connection)) : QString();
    calls().finish(connection);
    return stateInWords(text);
}

} // namespace license::libpq
