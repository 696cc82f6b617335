// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"

#include <QCoreApplication>
#include <QFile>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< ms, on a busy machine

} // namespace

Document Ended::json() const
{
    auto document = Document::parse(out.toStdString(), nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << out.toStdString() << err.toStdString();
    return document;
}

Program::Program() : environment(QProcessEnvironment::systemEnvironment())
{
    environment.remove(u"LICENSE_CONSOLE_DATA"_s);
    environment.remove(u"JOURNAL_STREAM"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    globals = {u"--data-dir"_s, dataFolder()};
}

QString Program::binary()
{
    return QCoreApplication::applicationDirPath() + u"/licensectl"_s;
}

QString Program::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(bytes), bytes.size());
    EXPECT_TRUE(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    return path(name);
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->start(binary(), globals + arguments);
    EXPECT_TRUE(process->waitForStarted(patience)) << process->errorString().toStdString();
    return process;
}

Ended Program::finish(QProcess &process)
{
    process.closeWriteChannel();
    Ended run;
    if (process.state() == QProcess::NotRunning || process.waitForFinished(patience)) {
        run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    } else {
        process.kill();
        process.waitForFinished(patience);
    }
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    expectNoSecret(run);
    return run;
}

Ended Program::run(const QStringList &arguments, const QByteArray &input)
{
    const auto process = start(arguments);
    process->write(input);
    return finish(*process);
}

void Program::expectNoSecret(const Ended &run) const
{
    for (const QByteArray &secret : secrets) {
        EXPECT_FALSE(run.out.contains(secret));
        EXPECT_FALSE(run.err.contains(secret));
    }
}

std::vector<std::string> membersOf(const Document &object)
{
    std::vector<std::string> names;
    for (const auto &[name, value] : object.items()) {
        names.push_back(name);
    }
    return names;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

} // namespace license::test
