// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/translate.h"
#include "core/protocol/connectionfile.h"
#include "core/protocol/documentparser.h"
#include "core/text/errortext.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "core/text/statewords.h"

namespace license::ctl {

namespace {

/// An editor, a shell or a download has added it: it is not part of the signed content.
QByteArray withoutLineEnd(QByteArray reply)
{
    if (reply.endsWith('\n')) {
        reply.chop(reply.endsWith("\r\n") ? 2 : 1);
    }
    return reply;
}

Result<LicenseDocument> verified(const QByteArray &reply, const Connection &connection)
{
    if (reply.size() > replyLimit) {
        return Error{.code = ErrorCode::MalformedReply, .detail = QStringLiteral("more than 65,536 bytes")};
    }
    return verifyDocument(reply, connection, std::nullopt);
}

/// The state of the package when the server signed: a file does not reveal its age.
PackageState stateWhenSigned(const LicenseDocument &document, const Connection &connection)
{
    const Reading signedAt{.wall = document.issuedAt, .boot = {}, .bootId = QStringLiteral("-")};
    StatusInput input{connection.deployment, document, GraceClock::start(document.issuedAt, signedAt), {}};
    return evaluate(input, signedAt).package.value_or(PackageState::Valid);
}

Json verifyJson(const Result<LicenseDocument> &document, const Connection &connection)
{
    if (!document) {
        return {{"accepted", false},
                {"error", jsonOf(document.error())},
                {"seq", Json()},
                {"signed_at", Json()},
                {"package", Json()}};
    }
    return {
        {"accepted", true},
        {"error", Json()},
        {"seq", document->seq},
        {"signed_at", jsonOf(text::rfc3339(document->issuedAt))},
        {"package", packageJson(document->package, stateWhenSigned(*document, connection))},
    };
}

QString verifyText(const Result<LicenseDocument> &document)
{
    if (!document) {
        return CtlWords::tr("Refused: %1").arg(text::message(document.error()));
    }
    const Package &package = document->package;
    return CtlWords::tr("Accepted: %1 (%2), signed at %3, sequence %4")
        .arg(text::plain(package.name), text::packageStatus(package.status), text::rfc3339(document->issuedAt),
             QString::number(document->seq));
}

int badInput(Output &output, const Error &error)
{
    output.note(text::message(error));
    return exitCodeOf(error);
}

} // namespace

int runVerify(const Options &options, Output &output)
{
    const auto file = readInput(options.connectionFile, connectionFileLimit);
    if (!file) {
        return badInput(output, file.error());
    }
    const auto connection = parseConnectionFile(*file);
    if (!connection) {
        return badInput(output, connection.error());
    }
    const auto reply = readInput(options.file, replyLimit + 2);
    if (!reply) {
        return badInput(output, reply.error());
    }
    const auto document = verified(withoutLineEnd(*reply), *connection);
    if (options.format == Format::Json) {
        output.json(verifyJson(document, *connection));
    } else {
        output.line(verifyText(document));
    }
    return document ? exitcode::done : exitcode::answerIsNo;
}

} // namespace license::ctl
