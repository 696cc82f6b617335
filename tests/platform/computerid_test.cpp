// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/computerid.h"
#include "core/platform/platform.h"

#include <QFile>

#include <gtest/gtest.h>

namespace license::platform {

using namespace Qt::StringLiterals;

// D14
TEST(ComputerId, D14_NamesAComputerWithoutTellingWhichItIs)
{
    const QByteArray one = "0123456789abcdef0123456789abcdef";
    const QByteArray other = "0123456789abcdef0123456789abcdee";
    const QString name = computerIdFrom(one);
    EXPECT_EQ(name.size(), 32);
    EXPECT_EQ(computerIdFrom(one), name) << "the same after each start";
    EXPECT_NE(computerIdFrom(other), name);
    EXPECT_NE(name.toLatin1(), one);
    EXPECT_EQ(computerIdFrom({}), QString()) << "no id, no name";
}

#ifdef Q_OS_LINUX
TEST(ComputerId, D14_IsThatOfTheMachineIdHere)
{
    QFile file(u"/etc/machine-id"_s);
    const QByteArray id = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    if (id.size() != 32) {
        GTEST_SKIP() << "this computer has no machine id";
    }
    EXPECT_TRUE(systemClock()->now().bootId.endsWith(u'@' + computerIdFrom(id)));
}
#endif

} // namespace license::platform
