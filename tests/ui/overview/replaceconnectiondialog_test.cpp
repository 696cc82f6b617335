// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/connectionfilebytes.h"
#include "tests/support/documentsigner.h"
#include "tests/ui/overview/takenfile.h"
#include "tests/ui/uitools.h"
#include "ui/overview/replaceconnectiondialog.h"

#include <QCheckBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

class ReplaceConnectionDialogTest : public testing::Test
{
protected:
    QString file(const Connection &connection) const
    {
        QFile out(folder.filePath(u"connection.json"_s));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(connectionFileBytes(connection));
        return out.fileName();
    }
    bool canReplace() const { return widget<QPushButton>(dialog, "replaceSubmit")->isEnabled(); }
    QCheckBox *compared() const { return widget<QCheckBox>(dialog, "replaceCompared"); }

    QTemporaryDir folder;
    DocumentSigner signer;
    ReplaceConnectionDialog dialog{signer.connection(), nullptr};
};

TEST_F(ReplaceConnectionDialogTest, K64_WantsAPersonToSayThatAllWasCompared)
{
    EXPECT_FALSE(canReplace());
    ASSERT_TRUE(takeFile(dialog, file(signer.connection())));
    EXPECT_EQ(textOf(dialog, "replaceHeadline"), u"Address, keys and authorities stay as they are"_s);
    EXPECT_EQ(textOf(dialog, "replaceTrust4"), signer.connection().keys.first().kid);
    EXPECT_FALSE(canReplace());
    compared()->setChecked(true);
    EXPECT_TRUE(canReplace());

    const Connection other = DocumentSigner(u"https://other.example"_s, 2).connection();
    ASSERT_TRUE(takeFile(dialog, file(other)));
    EXPECT_FALSE(canReplace()) << "it was said of another file";
    EXPECT_EQ(textOf(dialog, "replaceTrust0"), other.url);
    EXPECT_EQ(textOf(dialog, "replaceTrust0Note"), u"Until now: "_s + signer.connection().url);
    EXPECT_EQ(textOf(dialog, "replaceTrust4Note"), u"Until now: "_s + signer.connection().keys.first().kid);
    EXPECT_FALSE(isOffered(dialog, "replaceTrust1Note"));

    QSignalSpy submitted(&dialog, &ReplaceConnectionDialog::submitted);
    compared()->setChecked(true);
    press(dialog, "replaceSubmit");
    EXPECT_EQ(submitted.size(), 1);
    dialog.showWorking();
    EXPECT_FALSE(canReplace());
    dialog.showFailure({.code = ErrorCode::KeychainLocked});
    EXPECT_TRUE(canReplace());
    EXPECT_FALSE(textOf(dialog, "replaceProblem").isEmpty());
}

} // namespace license::ui
