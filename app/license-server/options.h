// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>
#include <string>
#include <variant>

namespace license::server {

/// The options on the command line. The state folder provides missing ones, or else identity.h has the default.
struct Options
{
    QString state;
    QHostAddress address{QHostAddress::LocalHost};
    std::optional<quint16> port;        ///< 0 and nothing: that of the last start, or a free one at the first
    std::optional<quint16> controlPort; ///< likewise
    std::optional<qint64> objects;      ///< 0, or 25 … 1,000,000
    std::optional<quint64> seed;
    std::optional<QString> name;       ///< 1–64 characters
    std::optional<QString> deployment; ///< on-premises, cloud, dmz
    std::optional<qint64> check;       ///< seconds; left out of the document if not given
    std::optional<qint64> grace;       ///< likewise
    QString tlsCertificate;            ///< PEM, the server's first; with it no certificate is created
    QString tlsKey;
    bool exitWithParent = false;
};

/// The text to print and the exit code: for --help, --version and mistakes.
struct Exit
{
    int code = 0;
    std::string output;
};

std::variant<Options, Exit> parseCommandLine(int argc, const char *const *argv);

} // namespace license::server
