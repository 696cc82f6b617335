// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/options.h"

#include "core/domain/version.h"

#include <CLI/CLI.hpp>

#include <sstream>

namespace license::server {

namespace {

constexpr int usageError = 64;

std::string checkAddress(const std::string &text)
{
    const QHostAddress address(QString::fromStdString(text));
    if (address == QHostAddress(QHostAddress::LocalHost) || address == QHostAddress(QHostAddress::LocalHostIPv6))
        return {};
    return "only 127.0.0.1 and ::1 are served";
}

std::string checkObjects(const std::string &text)
{
    const QString number = QString::fromStdString(text);
    const qint64 count = number.toLongLong();
    return number == QString::number(count) && (count == 0 || (count >= 25 && count <= 1'000'000))
               ? std::string()
               : "it is 0, or 25 to 1000000";
}

std::string checkName(const std::string &text)
{
    const qsizetype length = QString::fromStdString(text).toUcs4().size();
    return length >= 1 && length <= 64 ? std::string() : "a name has 1 to 64 characters";
}

/// Binds an optional option to a value that records its absence.
template <typename T, typename Stored>
CLI::Option *add(CLI::App &app, const char *flag, std::optional<Stored> &value, const char *description)
{
    return app.add_option_function<T>(
        flag,
        [&value](const T &given) {
            if constexpr (std::is_same_v<T, std::string>)
                value = QString::fromStdString(given);
            else
                value = Stored(given);
        },
        description);
}

} // namespace

std::variant<Options, Exit> parseCommandLine(int argc, const char *const *argv)
{
    Options options;
    std::string state;
    std::string address = "127.0.0.1";
    std::string certificate;
    std::string key;
    CLI::App app("A license server on this computer: for trying out, for tests and for load.", "license-server");
    app.set_version_flag("--version", "license-server " + versionWithCommit().toStdString());
    app.add_option("--state", state, "folder that keeps everything; it is made if need be")->required();
    app.add_option("--address", address, "127.0.0.1 or ::1")->check(CLI::Validator(checkAddress, ""));
    add<quint16>(app, "--port", options.port, "TLS port; 0: the last one, at first a free one");
    add<quint16>(app, "--control-port", options.controlPort, "control port; likewise");
    add<qint64>(app, "--objects", options.objects, "how many objects the account has")
        ->check(CLI::Validator(checkObjects, ""));
    add<quint64>(app, "--seed", options.seed, "what the invented data is drawn from");
    add<std::string>(app, "--name", options.name, "name of the service")->check(CLI::Validator(checkName, ""));
    add<qint64>(app, "--check", options.check, "seconds to the next automatic refresh")
        ->check(CLI::Range(qint64(1), qint64(1) << 53));
    add<qint64>(app, "--grace", options.grace, "seconds that a verification stays good")
        ->check(CLI::Range(qint64(0), qint64(1) << 53));
    add<std::string>(app, "--deployment", options.deployment, "on-premises, cloud or dmz")
        ->check(CLI::IsMember({"on-premises", "cloud", "dmz"}));
    CLI::Option *certificateOption =
        app.add_option("--tls-certificate", certificate, "PEM file to use instead of our own");
    app.add_option("--tls-key", key, "PEM file with its key")->needs(certificateOption);
    certificateOption->needs("--tls-key");
    app.add_flag("--exit-with-parent", options.exitWithParent, "end when standard input does");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        std::ostringstream output;
        const int code = app.exit(error, output, output);
        return Exit{code == 0 ? 0 : usageError, output.str()};
    }
    options.state = QString::fromStdString(state);
    options.address = QHostAddress(QString::fromStdString(address));
    options.tlsCertificate = QString::fromStdString(certificate);
    options.tlsKey = QString::fromStdString(key);
    return options;
}

} // namespace license::server
