// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sessionstart.h"
#include "tests/support/waitfor.h"
#include "tests/ui/desktop/desktopfixture.h"
#include "tests/ui/uitools.h"
#include "ui/preferences/preferencescontroller.h"

#include <QCheckBox>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>

#include <atomic>

using namespace Qt::StringLiterals;

namespace license::test {

using namespace license::ui;

class PreferencesControllerTest : public DesktopTest
{
protected:
    void SetUp() override
    {
        DesktopTest::SetUp();
        m_before = qgetenv("XDG_CONFIG_HOME");
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.path()));
    }
    void TearDown() override
    {
        DesktopTest::TearDown();
        m_before.isNull() ? (void)qunsetenv("XDG_CONFIG_HOME") : (void)qputenv("XDG_CONFIG_HOME", m_before);
    }

    QTemporaryDir home;

private:
    QByteArray m_before;
};

TEST_F(PreferencesControllerTest, AFolderThatHangsHoldsUpNoPageAndLosesNothing)
{
    PreferencesPage page;
    PreferencesController controller(*fleet, *storage, {u"/usr/bin/license-console"_s, u"--hidden"_s});
    QSemaphore released;
    storage->run([&released](const Store &) {
        released.acquire(); // the disk hangs
        return true;
    });
    controller.bind(&page);
    auto *box = widget<QCheckBox>(page, "startWithSession");
    EXPECT_FALSE(box->isChecked());
    box->click();
    EXPECT_TRUE(box->isChecked());
    box->click();
    box->click();
    EXPECT_TRUE(box->isChecked()) << "as a person has left it";
    released.release();
    EXPECT_TRUE(waitFor([] { return platform::startsWithSession(); }));
    storage->waitForDone();
    QCoreApplication::processEvents();
    storage->waitForDone();
    QCoreApplication::processEvents();
    EXPECT_TRUE(platform::startsWithSession());
    EXPECT_TRUE(box->isChecked());

    PreferencesPage next;
    controller.bind(&next);
    EXPECT_TRUE(waitFor([&next] { return widget<QCheckBox>(next, "startWithSession")->isChecked(); }));
}

} // namespace license::test
