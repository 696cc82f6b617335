// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace license::test {

using Document = nlohmann::ordered_json;

/// The results of one run of the program.
struct Ended
{
    int code = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /// Standard output, which must be a single JSON document.
    Document json() const;
};

/// The built licensectl with its own data folder. The binary is beside the test program. Each run asserts that its
/// output contains no secret.
class Program
{
public:
    Program();

    /// Prepended to every command.
    QStringList globals;
    QProcessEnvironment environment;
    /// Never to be written.
    QList<QByteArray> secrets;

    static QString binary();
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    /// A path for a file that the test creates.
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Creates a file that only its owner can read.
    QString write(const QString &name, const QByteArray &bytes) const;

    Ended run(const QStringList &arguments, const QByteArray &input = {});
    std::unique_ptr<QProcess> start(const QStringList &arguments);
    Ended finish(QProcess &process);

private:
    void expectNoSecret(const Ended &run) const;

    QTemporaryDir m_folder;
};

/// The names of the members, in order.
std::vector<std::string> membersOf(const Document &object);
QByteArray contentOf(const QString &path);

} // namespace license::test
