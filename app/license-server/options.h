// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>
#include <string>
#include <variant>

namespace license::server {

/// What was asked for on the command line. What was left out is taken from the state folder, or else has the value that
/// stands in identity.h.
struct Options
{
    QString state;
    QHostAddress address{QHostAddress::LocalHost};
    std::optional<quint16> port;        ///< 0 and nothing: the one of the last start, at first a free one
    std::optional<quint16> controlPort; ///< likewise
    std::optional<qint64> objects;      ///< 0, or 25 … 1,000,000
    std::optional<quint64> seed;
    std::optional<QString> name;       ///< 1–64 characters
    std::optional<QString> deployment; ///< on-premises, cloud, dmz
    std::optional<qint64> check;       ///< seconds; left out of the document where it is not given
    std::optional<qint64> grace;       ///< likewise
    QString tlsCertificate;            ///< PEM, the server's first; with it no certificate is made
    QString tlsKey;
    bool exitWithParent = false;
};

/// What to print before ending, and the exit code: for --help, --version and mistakes.
struct Exit
{
    int code = 0;
    std::string output;
};

std::variant<Options, Exit> parseCommandLine(int argc, const char *const *argv);

} // namespace license::server
