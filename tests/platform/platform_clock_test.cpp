// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/platform.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <chrono>

namespace license::platform {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::optional<Reading> parse(const QByteArray &line)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    if (words.size() < 2) {
        return std::nullopt;
    }
    return Reading{Instant{milliseconds{words[0].toLongLong()}}, milliseconds{words[1].toLongLong()},
                   QString::fromLatin1(words.value(2))};
}

/// The reading of a program run by `command` in another environment; nothing if this computer cannot run it.
std::optional<Reading> readingOf(const QString &program, const QStringList &arguments,
                                 const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        return std::nullopt;
    }
    return parse(process.readAllStandardOutput());
}

const QString printer = QStringLiteral(PRINT_READING);

milliseconds distance(Instant a, Instant b)
{
    return std::chrono::abs(a - b);
}

TEST(SystemClock, ReadsTheWallClockInUtc)
{
    const Instant before = std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
    const Reading reading = systemClock()->now();
    EXPECT_GE(reading.wall, before - 20ms); // Windows ticks coarsely
    EXPECT_LE(distance(reading.wall, before), 10s);
}

TEST(SystemClock, C08_TimeZonesAndDaylightSavingDoNotMoveIt)
{
    for (const QString &zone : {u"UTC"_s, u"Europe/Warsaw"_s, u"America/New_York"_s, u"Asia/Kolkata"_s,
                                u"Pacific/Kiritimati"_s, u"XXX-14YYY,0/0,365/23"_s}) {
        SCOPED_TRACE(zone.toStdString());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TZ"_s, zone);
        const Instant before = systemClock()->now().wall;
        const auto there = readingOf(printer, {}, environment);
        ASSERT_TRUE(there);
        EXPECT_LE(distance(there->wall, before), 2min);
    }
}

TEST(SystemClock, BootClockGoesOnAndNamesItsBoot)
{
    const auto clock = systemClock();
    const Reading first = clock->now();
    Reading second = clock->now();
    while (second.boot <= first.boot) {
        second = clock->now();
    }
    EXPECT_GT(first.boot, 0ms);
    EXPECT_TRUE(sameBoot(first, second));
    EXPECT_EQ(first.bootId, second.bootId);
    EXPECT_EQ(first.bootId, systemClock()->now().bootId);
}

TEST(SystemClock, ProgramsAgreeOnTheBoot)
{
    const Reading here = systemClock()->now();
    const auto there = readingOf(printer, {});
    ASSERT_TRUE(there);
    EXPECT_EQ(there->bootId, here.bootId);
    EXPECT_GE(there->boot, here.boot - 20ms);
    EXPECT_LE(there->boot - here.boot, 2min);
}

#ifdef Q_OS_LINUX

TEST(SystemClock, BootIdIsTheKernels)
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString boot = systemClock()->now().bootId.section(u'@', 0, 0); // the computer's name follows
    EXPECT_EQ(boot, QString::fromLatin1(file.readAll().trimmed()));
    EXPECT_EQ(boot.size(), 36);
}

TEST(SystemClock, BootClockIsTheOneThatCountsSleep)
{
    QFile uptime(u"/proc/uptime"_s);
    ASSERT_TRUE(uptime.open(QIODevice::ReadOnly));
    const double counted = uptime.readAll().split(' ').first().toDouble();
    const double read = std::chrono::duration<double>(systemClock()->now().boot).count();
    EXPECT_NEAR(read, counted, 30.0);
}

TEST(SystemClock, C11_BootClockMovesWithASuspendedMachine)
{
    const QStringList asleep{u"--time"_s, u"--boottime"_s, u"345600"_s, u"--fork"_s, printer};
    const auto there = readingOf(u"unshare"_s, asleep);
    if (!there) {
        GTEST_SKIP() << "needs the right to make a time namespace";
    }
    const Reading here = systemClock()->now();
    EXPECT_LE(std::chrono::abs(there->boot - 96h - here.boot), 30s);
    EXPECT_LE(distance(there->wall, here.wall), 30s);
    EXPECT_EQ(there->bootId, here.bootId);
}

TEST(SystemClock, C14_OtherBootIdIsReadByTheNextProgram)
{
    QTemporaryDir folder;
    QFile other(folder.filePath(u"boot_id"_s));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("00000000-1111-2222-3333-444444444444\n");
    other.close();
    const QString script =
        u"mount --bind '%1' /proc/sys/kernel/random/boot_id && exec '%2'"_s.arg(other.fileName(), printer);
    const auto there = readingOf(u"unshare"_s, {u"--mount"_s, u"sh"_s, u"-c"_s, script});
    if (!there) {
        GTEST_SKIP() << "needs the right to mount";
    }
    EXPECT_EQ(there->bootId.section(u'@', 0, 0), u"00000000-1111-2222-3333-444444444444"_s);
    EXPECT_FALSE(sameBoot(systemClock()->now(), *there));
}

TEST(SystemClock, C01_C02_WallClockMovesAlone)
{
    const QString library = u"/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"_s;
    if (!QFileInfo::exists(library)) {
        GTEST_SKIP() << "needs libfaketime";
    }
    for (const QString &offset : {u"-10d"_s, u"+3650d"_s}) {
        SCOPED_TRACE(offset.toStdString());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, library);
        environment.insert(u"FAKETIME"_s, offset);
        environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
        const auto there = readingOf(printer, {}, environment);
        if (!there) {
            GTEST_SKIP() << "a sanitizer wants to be loaded first";
        }
        const Reading here = systemClock()->now();
        const milliseconds expected = std::chrono::days{offset.chopped(1).toInt()};
        EXPECT_LE(std::chrono::abs(there->wall - here.wall - expected), 30s);
        EXPECT_LE(std::chrono::abs(there->boot - here.boot), 30s);
        EXPECT_TRUE(sameBoot(*there, here));
    }
}

#endif

} // namespace

} // namespace license::platform
