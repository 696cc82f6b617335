// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/replaceconnectiondialog.h"

#include "core/sync/connectionchange.h"
#include "core/text/sanitize.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/submitbar.h"
#include "ui/kit/theme.h"
#include "ui/overview/trustlist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

QString introOf(const Connection &present)
{
    //: %1 is the name of a service
    return ReplaceConnectionDialog::tr(
               "Replaces the connection file of %1, with the same file or a new one. License and history stay. The "
               "license server's next reply is accepted regardless of its sequence number.")
        .arg(text::plain(shortened(present.name)));
}

} // namespace

ReplaceConnectionDialog::ReplaceConnectionDialog(const Connection &present, QWidget *parent)
    : ConnectionFileDialog(u"replace"_s, tr("Replace the connection file"), introOf(present), parent)
    , m_present(present)
    , m_compared(new CheckBox(u"replaceCompared"_s, tr("I have com&pared address, keys and fingerprints."), this))
{
    setObjectName(u"replaceConnectionDialog"_s);
    connect(m_compared, &QCheckBox::toggled, this, &ReplaceConnectionDialog::showReady);
    summary()->setSpacing(space::small);
    addFixedLine(m_compared);
    addButtons(new SubmitBar(name(), tr("&Replace and verify"), SubmitBar::Default::Cancel, this));
}

void ReplaceConnectionDialog::showConnection(const Connection &connection)
{
    m_compared->setChecked(false); // given for another file
    const Connection after = replacementFor(m_present, connection);
    trust()->present(after, m_present);
    headline()->setText(after == m_present ? tr("Address, keys and authorities stay as they are")
                                           : tr("What changes is marked"));
}

bool ReplaceConnectionDialog::isComplete() const
{
    return m_compared->isChecked();
}

void ReplaceConnectionDialog::showReady()
{
    m_compared->setVisible(connection().has_value());
    m_compared->setEnabled(!isWorking());
    ConnectionFileDialog::showReady();
}

} // namespace license::ui
