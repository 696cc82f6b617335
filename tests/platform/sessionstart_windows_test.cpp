// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sessionstart.h"

#include <QSettings>
#include <QVariant>
#include <qt_windows.h>

#include <gtest/gtest.h>
#include <shellapi.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

/// Restores the entry of the user who runs the tests.
class SessionStart : public testing::Test
{
protected:
    void SetUp() override { m_before = m_run.value(valueName); }
    void TearDown() override
    {
        m_before.isValid() ? m_run.setValue(valueName, m_before) : m_run.remove(valueName);
        m_run.sync();
    }
    /// The session's reading of the entry, which is every program's reading of its command line.
    QStringList words()
    {
        m_run.sync();
        int count = 0;
        LPWSTR *const list = CommandLineToArgvW(m_run.value(valueName).toString().toStdWString().c_str(), &count);
        QStringList result;
        for (int i = 0; i < count; ++i) {
            result << QString::fromWCharArray(list[i]);
        }
        LocalFree(list);
        return result;
    }

private:
    const QString valueName = u"License Console"_s;
    QSettings m_run{u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s, QSettings::NativeFormat};
    QVariant m_before;
};

} // namespace

TEST_F(SessionStart, IsAnEntryOfTheRunKeyThatReadsAsTheCommand)
{
    ASSERT_TRUE(dontStartWithSession().ok());
    EXPECT_FALSE(startsWithSession());
    for (const QStringList &command :
         {QStringList{u"C:/Program Files/License Console/license-console.exe"_s, u"--hidden"_s},
          QStringList{u"C:/a b/x.exe"_s, u"ends with \\"_s, u"says \"no\" \\\" twice"_s, u"zażółć 漢"_s, QString()}}) {
        ASSERT_TRUE(startWithSession(command).ok());
        EXPECT_TRUE(startsWithSession());
        QStringList expected = command;
        expected.first().replace(u'/', u'\\');
        EXPECT_EQ(words(), expected);
    }
    ASSERT_TRUE(dontStartWithSession().ok());
    EXPECT_FALSE(startsWithSession());
    EXPECT_TRUE(dontStartWithSession().ok()) << "twice is fine";
}

} // namespace license::platform
