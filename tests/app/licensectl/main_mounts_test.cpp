// SPDX-License-Identifier: GPL-3.0-or-later
// Tests that need their own file system; run by tests/e2e/inmounts.sh.
#include "tests/app/licensectl/serverfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

/// The data folder is a small file system in memory.
class OwnFileSystem : public WithServer
{
protected:
    void SetUp() override
    {
        if (!qEnvironmentVariableIsSet("LICENSE_TEST_MOUNTS")) {
            GTEST_SKIP() << "runs in mounts of its own alone";
        }
        ASSERT_TRUE(QDir().mkpath(ctl.dataFolder()));
        ASSERT_TRUE(mount({u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=256k,mode=700"_s, u"tmpfs"_s, ctl.dataFolder()}));
        m_mounted = true;
        WithServer::SetUp();
        ASSERT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    }
    void TearDown() override
    {
        if (m_mounted) {
            EXPECT_EQ(QProcess::execute(u"umount"_s, {ctl.dataFolder()}), 0);
        }
    }

    static bool mount(const QStringList &arguments) { return QProcess::execute(u"mount"_s, arguments) == 0; }
    QString ballast() const { return ctl.dataFolder() + u"/ballast"_s; }

    /// Writes until the disk is full.
    void fillUp() const
    {
        QFile file(ballast());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray page(4096, 'x');
        while (file.write(page) == page.size()) {
        }
    }

    /// The server sells 15 more, which the store cannot save: the refresh fails and still reports them.
    void expectShownButNotSaved(const std::string &words)
    {
        server->control(u"upgrade"_s, {{u"licenses"_s, QJsonObject{{u"endpoint"_s, 15}}}});
        const Ended run = ctl.run({u"refresh"_s, u"--format"_s, u"json"_s});
        EXPECT_EQ(run.code, 74);
        const Document service = run.json().at("services").at(0);
        EXPECT_EQ(service["outcome"], "failed");
        EXPECT_EQ(service["error"]["code"], "storage_failed");
        EXPECT_NE(service["error"]["message"].get<std::string>().find(words), std::string::npos) << service.dump();
        ASSERT_EQ(service["changes"].size(), 1U) << service.dump();
        EXPECT_EQ(service["changes"][0]["what"], "licenses.endpoint.total");
    }

    qint64 endpoints() { return only({u"licenses"_s}, 0)["licenses"][0]["total"].get<qint64>(); }

private:
    bool m_mounted = false;
};

TEST_F(OwnFileSystem, D04_AFullDiskKeepsTheStateAndShowsTheNewOne)
{
    const qint64 before = endpoints();
    fillUp();
    expectShownButNotSaved("no space left");
    EXPECT_EQ(endpoints(), before);
    EXPECT_EQ(only({u"status"_s}, 0)["verification"]["state"], "verified");

    ASSERT_TRUE(QFile::remove(ballast()));
    EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    EXPECT_EQ(endpoints(), before + 15);
    EXPECT_TRUE(QDir(ctl.dataFolder()).entryList({u"*.corrupt*"_s}).isEmpty());
}

TEST_F(OwnFileSystem, D08_AReadOnlyFileSystemIsReadWithAWarning)
{
    const qint64 before = endpoints();
    ASSERT_TRUE(mount({u"-o"_s, u"remount,ro"_s, ctl.dataFolder()}));
    const Ended status = ctl.run({u"status"_s});
    EXPECT_EQ(status.code, 0);
    EXPECT_TRUE(status.out.contains("Acme HQ")) << status.out.toStdString();
    EXPECT_EQ(status.err.count("nothing new can be saved"), 1) << status.err.toStdString();
    expectShownButNotSaved("nothing new can be saved");
    EXPECT_EQ(endpoints(), before);

    ASSERT_TRUE(mount({u"-o"_s, u"remount,rw"_s, ctl.dataFolder()}));
    EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    EXPECT_EQ(endpoints(), before + 15);
    EXPECT_EQ(ctl.run({u"status"_s}).err, QByteArray());
}

TEST_F(OwnFileSystem, D14_OnAnotherComputerTheStateNeedsAVerificationOfItsOwn)
{
    if (!QFile::exists(u"/etc/machine-id"_s)) {
        GTEST_SKIP() << "this computer has no machine id";
    }
    const QString other = ctl.write(u"machine-id"_s, "0123456789abcdef0123456789abcdef\n");
    ASSERT_TRUE(mount({u"--bind"_s, other, u"/etc/machine-id"_s}));
    const Ended status = ctl.run({u"status"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(status.code, 3);
    const Document service = status.json().at("services").at(0);
    EXPECT_EQ(service["verification"]["state"], "not_verified");
    EXPECT_EQ(service["verification"]["remaining_seconds"], nullptr);
    EXPECT_TRUE(status.err.contains("copied from another computer")) << status.err.toStdString();

    EXPECT_EQ(only({u"refresh"_s, u"--if-due"_s}, 0)["outcome"], "changed") << "it is due";
    EXPECT_EQ(only({u"status"_s}, 0)["verification"]["state"], "verified");
    EXPECT_EQ(QProcess::execute(u"umount"_s, {u"/etc/machine-id"_s}), 0);
    EXPECT_EQ(only({u"status"_s}, 3)["verification"]["state"], "not_verified") << "nor does it go back";
}

/// A person's files on their own full disk.
class FullDisk : public WithServer
{
protected:
    void SetUp() override
    {
        if (!qEnvironmentVariableIsSet("LICENSE_TEST_MOUNTS")) {
            GTEST_SKIP() << "runs in mounts of its own alone";
        }
        WithServer::SetUp();
        ASSERT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
        ASSERT_TRUE(QDir().mkpath(disk()));
        ASSERT_EQ(QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=100k"_s, u"tmpfs"_s, disk()}), 0);
        m_mounted = true;
    }
    void TearDown() override
    {
        if (m_mounted) {
            EXPECT_EQ(QProcess::execute(u"umount"_s, {disk()}), 0);
        }
    }
    QString disk() const { return ctl.path(u"disk"_s); }
    /// Writes until less than `left` bytes fit.
    void fillUp(qint64 left) const
    {
        QFile file(disk() + u"/ballast"_s);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(4'096, 'x')) == 4'096) {
        }
        ASSERT_TRUE(file.resize(file.size() - left));
    }

private:
    bool m_mounted = false;
};

TEST_F(FullDisk, K34_AnExportIsReplacedAsAWholeOrNot)
{
    const QStringList files{u"o.csv"_s, u"o.json"_s, u"o.html"_s};
    for (const QString &file : files) {
        QFile old(disk() + u'/' + file);
        ASSERT_TRUE(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    for (const qint64 left : {0, 4'096, 8'192}) {
        fillUp(left);
        for (const QString &file : files) {
            const Ended run = ctl.run({u"export"_s, u"objects"_s, disk() + u'/' + file});
            EXPECT_EQ(run.code, 74) << file.toStdString() << left;
            EXPECT_TRUE(run.err.contains(file.toUtf8())) << run.err.toStdString();
            EXPECT_TRUE(run.err.contains("the disk is full")) << run.err.toStdString();
            EXPECT_EQ(contentOf(disk() + u'/' + file), "old");
        }
        EXPECT_EQ(QDir(disk()).entryList(QDir::Files).size(), 4) << "nothing half-written is left";
    }
    for (const QString &what : {u"licenses"_s, u"history"_s}) {
        fillUp(0);
        EXPECT_EQ(ctl.run({u"export"_s, what, disk() + u"/o.csv"_s}).code, 74);
        EXPECT_EQ(contentOf(disk() + u"/o.csv"_s), "old");
    }
    ASSERT_TRUE(QFile::remove(disk() + u"/ballast"_s));
    EXPECT_EQ(ctl.run({u"export"_s, u"objects"_s, disk() + u"/o.csv"_s}).code, 0);
    EXPECT_TRUE(contentOf(disk() + u"/o.csv"_s).startsWith("id,name"));
}

TEST_F(FullDisk, K34_AServerWithoutRoomForItsStateSaysSo)
{
    for (const int left : {0, 4'096}) {
        fillUp(left);
        QProcess process;
        process.start(QFileInfo(Program::binary()).path() + u"/license-server"_s, {u"--state"_s, disk() + u"/state"_s});
        ASSERT_TRUE(process.waitForFinished(60'000));
        EXPECT_EQ(process.exitCode(), 1);
        const QByteArray err = process.readAllStandardError();
        EXPECT_TRUE(err.contains("No space left on device")) << err.toStdString();
    }
}

} // namespace license::test
