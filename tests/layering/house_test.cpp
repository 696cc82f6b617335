// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/house.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

Sources sourcesIn(const QStringList &folders)
{
    const QString root = QString::fromUtf8(LICENSE_SOURCE_FOLDER) + u'/';
    Sources sources;
    for (const QString &folder : folders) {
        QDirIterator it(root + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
            sources.insert(file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()));
        }
    }
    return sources;
}

} // namespace

TEST(House, AFunctionThatNoSourceCallsIsFound)
{
    const QString header = u"int sum(int a, int b);\n"_s;
    const QString source = u"int sum(int a, int b)\n{\n    return a + b;\n}\n"_s;
    const struct
    {
        const char *name;
        QString more;
        bool found;
    } rows[] = {
        {"nobody", {}, true},
        {"a comment", u"// sum(1, 2)\n"_s, true},
        {"a call", u"int three()\n{\n    return sum(1, 2);\n}\n"_s, false},
        {"its address", u"    std::accumulate(begin, end, 0, sum);\n"_s, false},
        {"another word", u"    summary(1);\n"_s, true},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.name);
        const QStringList found = uncalledFunctions({{u"a.h"_s, header}, {u"a.cpp"_s, source + row.more}});
        EXPECT_EQ(found.contains(u"a.h: sum"_s), row.found);
    }
    EXPECT_TRUE(uncalledFunctions({{u"a.h"_s, u"    QSize sizeHint() const override;\n"_s}}).isEmpty());
}

TEST(House, HasNoFunctionThatOnlyTestsCall)
{
    // Tests look at files by them on both systems, wait for what a thread writes, and measure what a table of a million
    // objects takes.
    const QStringList kept{u"core/platform/platform.h: isOwnerOnly"_s, u"core/platform/platform.h: makePrivateFile"_s,
                           u"core/domain/objecttable.h: memoryUse"_s,
                           u"core/teamstore/rememberingstore.h: finishCopying"_s};
    const Sources sources = sourcesIn({u"app"_s, u"core"_s, u"ui"_s});
    EXPECT_GT(sources.size(), 500);
    QStringList found = uncalledFunctions(sources);
    for (const QString &each : kept) {
        EXPECT_EQ(found.removeAll(each), 1) << each.toStdString() << " has a caller: take it from the list";
    }
    EXPECT_TRUE(found.isEmpty()) << found.join(u'\n').toStdString();
}

TEST(House, ATestIsNamedAfterItsSource)
{
    const QStringList sources{u"core/store/sql.cpp"_s, u"core/teamstore/libpq.h"_s, u"core/net/netwatch_linux.cpp"_s,
                              u"ui/kit/icons.cpp"_s};
    const struct
    {
        const char *test;
        bool stray;
    } rows[] = {
        {"tests/store/sql_test.cpp", false},    {"tests/store/sql_faults_test.cpp", false},
        {"tests/store/libpq_test.cpp", false},  {"tests/store/teamstore_roles_test.cpp", false},
        {"tests/store/damage_test.cpp", true},  {"tests/net/netwatch_linux_test.cpp", false},
        {"tests/net/sql_test.cpp", true},       {"tests/ui/kit/icons_test.cpp", false},
        {"tests/ui/e2e/start_test.cpp", false}, {"tests/ui/kit/sql_test.cpp", true},
    };
    for (const auto &row : rows) {
        const QString test = QString::fromLatin1(row.test);
        EXPECT_EQ(strayTests(sources, {test}), row.stray ? QStringList{test} : QStringList()) << row.test;
    }
}

TEST(House, EveryTestIsNamedAfterItsSource)
{
    QStringList tests;
    const QStringList files = sourcesIn({u"tests"_s}).keys();
    for (const QString &file : files) {
        if (file.endsWith("_test.cpp"_L1)) {
            tests.append(file);
        }
    }
    EXPECT_GT(tests.size(), 200);
    const QStringList stray = strayTests(sourcesIn({u"app"_s, u"core"_s, u"ui"_s}).keys(), tests);
    EXPECT_TRUE(stray.isEmpty()) << stray.join(u'\n').toStdString();
}

} // namespace license::test
