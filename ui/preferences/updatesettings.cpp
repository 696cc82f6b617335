// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/updatesettings.h"

#include "core/protocol/releasenotice.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

UpdateSettings::UpdateSettings(QWidget *parent)
    : GroupPanel(parent), m_field(new QLineEdit(this)), m_problem(new ProblemLine(u"updateProblem"_s, this))
{
    setObjectName(u"updateSettings"_s);
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("New versions"), this);
    auto *caption = new PlainLabel(PlainLabel::Role::Body, tr("&Ask this address for new versions"), this);
    caption->setBuddy(m_field);
    caption->setWordWrap(true);
    m_field->setObjectName(u"updateAddress"_s);
    m_field->setAccessibleName(tr("Address to ask for new versions"));
    m_field->setMinimumHeight(controlHeight(this));
    m_field->setPlaceholderText(u"https://example.com/versions.json"_s);
    m_field->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    auto *note = PlainLabel::wrapped(
        PlainLabel::Role::Secondary,
        tr("Empty: the console asks nobody. Otherwise it asks once a day, tells only its own version, and downloads "
           "nothing."),
        this);
    m_field->setAccessibleDescription(note->words());
    connect(m_field, &QLineEdit::editingFinished, this, &UpdateSettings::take);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_problem->present({}); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(title);
    column->addWidget(caption);
    column->addWidget(m_field);
    column->addWidget(m_problem);
    column->addWidget(note);
}

void UpdateSettings::present(const QString &address)
{
    if (m_address != address || m_field->text().isEmpty()) { // what a person types is kept
        m_address = address;
        m_field->setText(address);
    }
}

void UpdateSettings::take()
{
    const QString address = m_field->text().trimmed();
    if (!address.isEmpty() && !releaseAddress(address)) {
        m_problem->present(tr("Enter an address such as https://example.com/versions.json, or none."));
        return;
    }
    m_problem->present({});
    if (m_address != address) {
        m_address = address;
        emit changed(address);
    }
}

} // namespace license::ui
