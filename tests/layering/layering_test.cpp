// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/rules.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QString header = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

struct Sample
{
    const char *path;
    const char *line;
    bool allowed;
};

class LayeringRule : public testing::TestWithParam<Sample>
{};

} // namespace

TEST_P(LayeringRule, AllowsAndRefuses)
{
    const Sample sample = GetParam();
    const auto found = violations(QString::fromLatin1(sample.path), header + QString::fromLatin1(sample.line));
    EXPECT_EQ(found.isEmpty(), sample.allowed) << sample.path << ": " << sample.line << "\n"
                                               << found.join(u'\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Table, LayeringRule,
    testing::Values(Sample{"core/domain/a.cpp", "#include \"core/domain/b.h\"", true},
                    Sample{"core/domain/a.cpp", "#include \"core/text/b.h\"", false},
                    Sample{"core/domain/a.cpp", "#include \"ui/b.h\"", false},
                    Sample{"core/protocol/a.cpp", "#include \"core/store/b.h\"", false},
                    Sample{"core/store/a.cpp", "#include \"core/net/b.h\"", false},
                    Sample{"core/store/a.cpp", "#include \"core/teamstore/b.h\"", false},
                    Sample{"core/teamstore/a.cpp", "#include \"core/store/b.h\"", true},
                    Sample{"core/teamstore/a.cpp", "#include \"core/sync/b.h\"", false},
                    Sample{"core/sync/a.cpp", "#include \"core/teamstore/b.h\"", false},
                    Sample{"core/net/a.cpp", "#include \"core/sync/b.h\"", false},
                    Sample{"core/sync/a.cpp", "#include \"core/net/b.h\"", true},
                    Sample{"core/sync/a.cpp", "#include \"ui/b.h\"", false},
                    Sample{"core/sync/a.cpp", "#include \"core/management/b.h\"", false},
                    Sample{"core/net/a.cpp", "#include \"core/management/b.h\"", false},
                    Sample{"core/management/a.cpp", "#include \"core/net/b.h\"", true},
                    Sample{"core/management/a.cpp", "#include \"core/sync/fleet.h\"", false},
                    Sample{"core/sync/fleet.cpp", "#include \"core/sync/servicemonitor.h\"", true},
                    Sample{"core/sync/schedule.h", "#include \"core/sync/refreshslots.h\"", true},
                    Sample{"core/sync/servicestate.h", "#include \"core/sync/refreshrun.h\"", false},
                    Sample{"core/sync/tokens.h", "#include \"core/sync/servicemonitor.h\"", false},
                    Sample{"core/sync/refreshrun.h", "#include \"core/sync/servicemonitor.h\"", false},
                    Sample{"core/sync/storefollower.h", "#include \"core/sync/fleet.h\"", false},
                    Sample{"core/sync/unheardof.h", "#include \"core/sync/fleet.h\"", false},
                    Sample{"ui/license/a.cpp", "#include \"app/composition.h\"", false},
                    Sample{"ui/license/a.cpp", "#include \"core/sync/b.h\"", true},
                    Sample{"ui/license/a.cpp", "#include \"core/store/store.h\"", false},
                    Sample{"ui/license/a.cpp", "#include \"core/sync/storeworker.h\"", true},
                    Sample{"ui/license/a.cpp", "storage.direct().services();", false},
                    Sample{"core/sync/a.cpp", "m_storage->direct().services();", false},
                    Sample{"app/licensectl/a.cpp", "#include \"ui/b.h\"", false},
                    Sample{"app/license-server/a.cpp", "#include \"core/protocol/jws.h\"", false},
                    Sample{"core/net/a.cpp", "auto s = tr(\"x\");", false},
                    Sample{"core/text/a.cpp", "auto s = tr(\"x\");", true},
                    Sample{"core/net/a.cpp", "// tr(\"x\") in a comment", true},
                    Sample{"core/sync/a.cpp", "QEventLoop loop;", false},
                    Sample{"ui/license/a.cpp", "dialog.exec();", false},
                    Sample{"core/sync/a.cpp", "auto t = QDateTime::currentDateTimeUtc();", false},
                    Sample{"ui/license/a.cpp", "auto t = std::chrono::system_clock::now();", false},
                    Sample{"core/platform/a.cpp", "clock_gettime(CLOCK_BOOTTIME, &t);", true},
                    Sample{"core/sync/a.cpp", "#include <QWidget>", false},
                    Sample{"ui/license/a.cpp", "auto *l = new QLabel(this);", false},
                    Sample{"ui/kit/plainlabel.cpp", "auto *l = new QLabel(parent);", true},
                    Sample{"core/net/a.cpp", "reply->ignoreSslErrors();", false},
                    Sample{"ui/license/a.cpp", "field->setEchoMode(mode);", false},
                    Sample{"ui/license/a.cpp", "auto m = QLineEdit::Password;", false},
                    Sample{"ui/license/a.cpp", "auto m = QLineEdit::PasswordEchoOnEdit;", false},
                    Sample{"ui/kit/secretfield.cpp", "setEchoMode(mode);", true},
                    Sample{"ui/license/a.cpp", "QSaveFile file(path);", false},
                    Sample{"ui/license/a.cpp", "auto home = QDir::homePath();", false},
                    Sample{"core/platform/places_linux.cpp", "QStandardPaths::a();", true},
                    Sample{"elsewhere/a.cpp", "int a;", false}));

INSTANTIATE_TEST_SUITE_P(Window, LayeringRule,
                         testing::Values(Sample{"ui/kit/a.cpp", "#include \"core/text/b.h\"", true},
                                         Sample{"ui/kit/a.cpp", "#include \"core/sync/b.h\"", false},
                                         Sample{"ui/kit/a.cpp", "#include \"core/store/b.h\"", false},
                                         Sample{"ui/license/a.cpp", "#include \"core/teamstore/b.h\"", false},
                                         Sample{"ui/kit/a.cpp", "#include \"core/net/b.h\"", false},
                                         Sample{"ui/kit/a.cpp", "#include \"core/current/b.h\"", false},
                                         Sample{"ui/kit/a.cpp", "#include \"ui/license/b.h\"", false},
                                         Sample{"core/current/a.cpp", "#include \"core/sync/b.h\"", true},
                                         Sample{"core/sync/a.cpp", "#include \"core/current/b.h\"", false},
                                         Sample{"core/current/a.cpp", "#include \"ui/license/b.h\"", false},
                                         Sample{"core/current/a.cpp", "#include \"ui/kit/b.h\"", false},
                                         Sample{"ui/license/a.cpp", "#include \"ui/kit/b.h\"", true},
                                         Sample{"ui/license/a.cpp", "#include \"core/current/b.h\"", true},
                                         Sample{"ui/license/a.cpp", "#include \"ui/details/b.h\"", false},
                                         Sample{"ui/license/a.cpp", "#include \"ui/window/b.h\"", false},
                                         Sample{"ui/details/a.cpp", "#include \"ui/kit/b.h\"", true},
                                         Sample{"ui/details/a.cpp", "#include \"core/current/b.h\"", true},
                                         Sample{"ui/details/a.cpp", "#include \"ui/history/b.h\"", false},
                                         Sample{"ui/details/a.cpp", "#include \"ui/window/b.h\"", false},
                                         Sample{"ui/history/a.cpp", "#include \"ui/kit/b.h\"", true},
                                         Sample{"ui/history/a.cpp", "#include \"core/current/b.h\"", true},
                                         Sample{"ui/history/a.cpp", "#include \"ui/connection/b.h\"", false},
                                         Sample{"ui/history/a.cpp", "#include \"ui/window/b.h\"", false},
                                         Sample{"ui/connection/a.cpp", "#include \"ui/kit/b.h\"", true},
                                         Sample{"ui/connection/a.cpp", "#include \"core/current/b.h\"", true},
                                         Sample{"ui/connection/a.cpp", "#include \"ui/overview/b.h\"", false},
                                         Sample{"ui/connection/a.cpp", "#include \"ui/window/b.h\"", false},
                                         Sample{"ui/overview/a.cpp", "#include \"ui/kit/b.h\"", true},
                                         Sample{"ui/overview/a.cpp", "#include \"core/current/b.h\"", true},
                                         Sample{"ui/overview/a.cpp", "#include \"ui/preferences/b.h\"", false},
                                         Sample{"ui/overview/a.cpp", "#include \"ui/window/b.h\"", false},
                                         Sample{"ui/preferences/a.cpp", "#include \"ui/kit/b.h\"", true},
                                         Sample{"ui/preferences/a.cpp", "#include \"core/current/b.h\"", true},
                                         Sample{"ui/preferences/a.cpp", "#include \"ui/desktop/b.h\"", false},
                                         Sample{"ui/preferences/a.cpp", "#include \"ui/window/b.h\"", false},
                                         Sample{"ui/desktop/a.cpp", "#include \"ui/kit/b.h\"", true},
                                         Sample{"ui/desktop/a.cpp", "#include \"core/current/b.h\"", true},
                                         Sample{"ui/desktop/a.cpp", "#include \"ui/license/b.h\"", false},
                                         Sample{"ui/desktop/a.cpp", "#include \"ui/window/b.h\"", false},
                                         Sample{"ui/desktop/a.cpp", "#include \"ui/preferences/b.h\"", false},
                                         Sample{"ui/window/a.cpp", "#include \"ui/connection/b.h\"", true},
                                         Sample{"ui/window/a.cpp", "#include \"app/composition.h\"", false},
                                         Sample{"app/console/a.cpp", "#include \"ui/window/b.h\"", true},
                                         Sample{"app/console/a.cpp", "#include \"ui/kit/b.h\"", true},
                                         Sample{"app/console/a.cpp", "#include \"ui/desktop/desktopnotifier.h\"", true},
                                         Sample{"app/console/a.cpp", "#include \"ui/desktop/b.h\"", false},
                                         Sample{"app/console/a.cpp", "#include \"ui/license/b.h\"", false},
                                         Sample{"app/console/a.cpp", "#include \"ui/preferences/b.h\"", false},
                                         Sample{"ui/a.cpp", "int a;", false},
                                         Sample{"ui/license/a.h", "void show(const Value &value);", false},
                                         Sample{"ui/license/a.h", "using QWidget::show;", false},
                                         Sample{"ui/license/a.h", "void show();", true}));

TEST(Layering, WantsALicenseHeader)
{
    EXPECT_FALSE(violations(u"core/domain/a.h"_s, u"#pragma once\n"_s).isEmpty());
}

TEST(Layering, HoldsForEverySourceFile)
{
    const QString root = QString::fromUtf8(LICENSE_SOURCE_FOLDER) + u'/';
    int files = 0;
    for (const auto folder : {"app", "core", "ui"}) {
        QDirIterator it(root + QString::fromLatin1(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            ++files;
            const auto found = violations(file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()));
            EXPECT_TRUE(found.isEmpty()) << found.join(u'\n').toStdString();
        }
    }
    EXPECT_GT(files, 50);
}

// H12
TEST(Repository, H12_HoldsNoPrivateKey)
{
    // In two pieces, so that it does not match itself.
    const QRegularExpression key(u"-----BEGIN [A-Z ]*PRIVATE"_s + u" KEY-----|\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{43}\""_s);
    EXPECT_TRUE(key.match(u"-----BEGIN PRIVATE"_s + u" KEY-----"_s).hasMatch());
    EXPECT_TRUE(key.match(u"\"d\": \""_s + QString(43, u'A') + u'"').hasMatch());
    const QString root = QString::fromUtf8(LICENSE_SOURCE_FOLDER) + u'/';
    int files = 0;
    for (const auto folder : {"app", "core", "ui", "resources", "tests", "translations"}) {
        QDirIterator it(root + QString::fromLatin1(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            ++files;
            EXPECT_FALSE(key.match(QString::fromLatin1(file.readAll())).hasMatch()) << file.fileName().toStdString();
        }
    }
    EXPECT_GT(files, 100);
}

} // namespace license::test
