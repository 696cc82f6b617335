// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/options.h"

#include "app/cmdline/arguments.h"
#include "app/cmdline/optionvalues.h"
#include "app/cmdline/usage.h"
#include "core/domain/version.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <limits>
#include <sstream>
#include <utility>

namespace license::server {

using namespace Qt::StringLiterals;
using cmdline::Expected;
using cmdline::Take;

namespace {

constexpr int usageError = 64;
constexpr qint64 longestTime = qint64(1) << 53;

std::optional<Expected> wrong(bool right, const QString &words)
{
    return right ? std::nullopt : std::optional(Expected{words});
}

template <typename T>
Take number(std::optional<T> &value, qint64 least, qint64 most)
{
    return [&value, least, most](const QString &text) -> std::optional<Expected> {
        const auto found = cmdline::digits(text, least, most);
        value = found ? std::optional(static_cast<T>(*found)) : std::nullopt;
        return found ? std::nullopt : std::optional(cmdline::wholeNumber(least, most));
    };
}

/// The grammar, and the options that it fills.
class Grammar
{
public:
    explicit Grammar(Options &options);

    std::variant<Options, Exit> parse(const QStringList &arguments);

private:
    CLI::Option *option(const QString &name, const char *placeholder, const char *description, Take take);

    Options &m_options;
    CLI::App m_app{"A license server on this computer, for demonstration, tests and load.", "license-server"};
    QStringList m_withValue;
};

Grammar::Grammar(Options &options) : m_options(options)
{
    m_app.set_version_flag("--version", "license-server " + versionWithCommit().toStdString());
    option(u"--state"_s, "DIR", "folder of all state; created if missing",
           cmdline::path([&options](const QString &text) { options.state = text; }))
        ->required();
    option(u"--address"_s, "ADDRESS", "127.0.0.1 or ::1", [&options](const QString &text) {
        options.address = QHostAddress(text);
        return wrong(options.address == QHostAddress(QHostAddress::LocalHost) ||
                         options.address == QHostAddress(QHostAddress::LocalHostIPv6),
                     u"127.0.0.1, ::1"_s);
    });
    option(u"--port"_s, "PORT", "TLS port; 0 for that of the last start, or a free one",
           number(options.port, 0, 65'535));
    option(u"--control-port"_s, "PORT", "control port; likewise", number(options.controlPort, 0, 65'535));
    option(u"--objects"_s, "N", "number of assigned objects in the account", [&options](const QString &text) {
        options.objects = cmdline::digits(text, 0, 1'000'000);
        return wrong(options.objects == 0 || options.objects >= 25, u"0, or a whole number from 25 to 1,000,000"_s);
    });
    option(u"--seed"_s, "N", "seed of the invented data", number(options.seed, 0, std::numeric_limits<qint64>::max()));
    option(u"--name"_s, "NAME", "name of the service", [&options](const QString &text) {
        options.name = text;
        const qsizetype length = text.toUcs4().size();
        return wrong(length >= 1 && length <= 64, u"1 to 64 characters"_s);
    });
    option(u"--check"_s, "SECONDS", "seconds to the next automatic refresh", number(options.check, 1, longestTime));
    option(u"--grace"_s, "SECONDS", "seconds that a verification is valid", number(options.grace, 0, longestTime));
    const QStringList deployments{u"on-premises"_s, u"cloud"_s, u"dmz"_s};
    option(u"--deployment"_s, "KIND", "on-premises, cloud or dmz",
           [&options, deployments](const QString &text) -> std::optional<Expected> {
               options.deployment = text;
               return deployments.contains(text) ? std::nullopt : std::optional(cmdline::oneOf(deployments));
           });
    option(u"--tls-certificate"_s, "FILE", "PEM file of a certificate chain, instead of its own",
           cmdline::path([&options](const QString &text) { options.tlsCertificate = text; }));
    option(u"--tls-key"_s, "FILE", "PEM file with its key",
           cmdline::path([&options](const QString &text) { options.tlsKey = text; }));
    m_app.add_flag("--exit-with-parent", options.exitWithParent, "exit when standard input ends");
}

CLI::Option *Grammar::option(const QString &name, const char *placeholder, const char *description, Take take)
{
    m_withValue.append(name);
    return m_app
        .add_option_function<std::string>(name.toStdString(), cmdline::checked(name, std::move(take)), description)
        ->type_name(placeholder);
}

std::variant<Options, Exit> Grammar::parse(const QStringList &arguments)
{
    const auto refused = [](const QString &words) { return Exit{usageError, words.toStdString() + '\n'}; };
    if (const auto words = cmdline::wrongWords(m_app, arguments)) {
        return refused(*words);
    }
    try {
        m_app.parse(cmdline::libraryOrder(arguments, m_withValue));
    } catch (const cmdline::Wrong &wrongValue) {
        return refused(wrongValue.words);
    } catch (const CLI::Success &asked) {
        std::ostringstream output;
        m_app.exit(asked, output, output);
        return Exit{0, output.str()};
    } catch (const std::exception &error) {
        return refused(u"The command line cannot be read: "_s + QString::fromUtf8(error.what()));
    }
    if (m_options.tlsCertificate.isEmpty() != m_options.tlsKey.isEmpty()) {
        return refused(u"--tls-certificate and --tls-key must be used together."_s);
    }
    return m_options;
}

} // namespace

std::variant<Options, Exit> parseCommandLine(int argc, const char *const *argv)
{
    if (const auto unreadable = cmdline::unreadableArgument(argc, argv)) {
        return Exit{usageError, unreadable->toStdString() + '\n'};
    }
    Options options;
    QStringList arguments;
    for (int at = 1; at < argc; ++at) {
        arguments.append(QString::fromUtf8(argv[at]));
    }
    return Grammar(options).parse(arguments);
}

} // namespace license::server
