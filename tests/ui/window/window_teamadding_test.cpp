// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/teamwords.h"
#include "tests/support/connectionfilebytes.h"
#include "tests/ui/uitools.h"
#include "tests/ui/window/teamwindow.h"
#include "ui/overview/addservicedialog.h"
#include "ui/window/mainactions.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QPointer>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

class TeamWindowAdding : public TeamWindow
{
protected:
    /// As a person does; no license server is there to ask. False if the service was not added.
    [[nodiscard]] bool add(const Connection &connection)
    {
        QFile file(folder.filePath(connection.name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(connectionFileBytes(connection));
        file.close();
        console->window.actions()->add->trigger();
        QPointer<AddServiceDialog> dialog = console->window.findChild<AddServiceDialog *>(u"addServiceDialog"_s);
        dialog->takeFile(file.fileName());
        if (!waitFor([&dialog] { return dialog->connection().has_value(); })) {
            return false;
        }
        widget<QLineEdit>(*dialog, "addToken")->setText(u"lic_abc"_s);
        press(*dialog, "addSubmit");
        const auto isAdded = [this, &connection] { return people->findByName(connection.name) != nullptr; };
        if (!waitFor([&] { return isAdded() || isOffered(*dialog, "addInstead"); })) {
            return false;
        }
        if (!isAdded()) {
            press(*dialog, "addInstead");
        }
        return waitFor([&dialog] { return !dialog; });
    }
};

TEST_F(TeamWindowAdding, WhoAddsAServiceThatOnlyAnAgentVerifiesHearsThatTheAgentNeedsTheToken)
{
    const TeamRights operates{.read = true, .operate = true};
    const TeamRights verifies{.read = true, .operate = true, .verify = true};
    struct Row
    {
        QString name;
        TeamRights rights;
        Deployment deployment;
        bool told;
    };
    const Row rows[] = {
        {u"Contoso"_s, operates, Deployment::OnPremises, true},
        {u"Contoso DMZ"_s, operates, Deployment::Dmz, false}, // nobody verifies it
        {u"Delta Works"_s, verifies, Deployment::OnPremises, false},
    };
    open(operates);
    for (const Row &row : rows) {
        SCOPED_TRACE(row.name.toStdString());
        hear(row.rights);
        Connection connection = DocumentSigner().connection();
        connection.name = row.name;
        connection.url = u"https://127.0.0.1:%1"_s.arg(people->monitors().size());
        connection.deployment = row.deployment;
        ASSERT_TRUE(add(connection));
        QDialog *message = console->window.findChild<QDialog *>(u"messageBox"_s);
        ASSERT_EQ(message != nullptr, row.told);
        if (!message) {
            continue;
        }
        EXPECT_TRUE(message->isVisible());
        EXPECT_EQ(message->windowTitle(), u"An agent needs the access token, too"_s);
        EXPECT_EQ(message->accessibleDescription(), text::tokenForAgents(row.rights, row.deployment));
        EXPECT_TRUE(message->accessibleDescription().contains(u"stays on this computer"_s));
        press(*message, "messageClose");
        EXPECT_TRUE(waitFor([this] { return !console->window.findChild<QDialog *>(u"messageBox"_s); }));
    }
}

} // namespace license::ui
