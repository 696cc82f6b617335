// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/kit/exportoutcome.h"

#include <QDesktopServices>
#include <QSignalSpy>
#include <QUrl>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

/// Takes files in place of the desktop's programs.
class FileProgram final : public QObject
{
    Q_OBJECT
public:
    FileProgram() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~FileProgram() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QStringList opened;

public slots:
    void open(const QUrl &url) { opened += url.toLocalFile(); }
};

} // namespace

TEST(ExportOutcome, TellsWhatWasSavedAndOpensIt)
{
    FileProgram program;
    ExportOutcome outcome;
    QSignalSpy failed(&outcome, &ExportOutcome::notOpened);
    EXPECT_TRUE(outcome.isHidden());
    outcome.showSaved(u"/tmp/Demo service – objects.csv"_s, u"12 objects saved"_s);
    EXPECT_FALSE(outcome.isHidden());
    EXPECT_EQ(textOf(outcome, "exportSaved"), u"12 objects saved"_s);
    EXPECT_EQ(outcome.accessibleName(), u"12 objects saved"_s);
    press(outcome, "openExport");
    EXPECT_EQ(program.opened, QStringList{u"/tmp/Demo service – objects.csv"_s});
    EXPECT_EQ(failed.count(), 0);
    outcome.clear();
    EXPECT_TRUE(outcome.isHidden());
}

} // namespace license::ui

#include "exportoutcome_test.moc"
