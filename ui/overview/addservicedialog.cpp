// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/addservicedialog.h"

#include "core/credentials/tokentext.h"
#include "core/text/errortext.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/submitbar.h"
#include "ui/overview/trustlist.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

AddServiceDialog::AddServiceDialog(SecretPlace place, QWidget *parent, std::chrono::milliseconds patience)
    : ConnectionFileDialog(u"add"_s, tr("Add a Management Service"), {}, parent)
{
    setObjectName(u"addServiceDialog"_s);
    addNameField();
    addTokenField(place);
    m_bar = new SubmitBar(name(), tr("&Add and verify"), SubmitBar::Default::Submit, this, patience);
    connect(m_bar, &SubmitBar::againRequested, this, &AddServiceDialog::againRequested);
    connect(m_bar, &SubmitBar::insteadRequested, this, &AddServiceDialog::insteadRequested);
    addButtons(m_bar);
}

void AddServiceDialog::addNameField()
{
    QWidget *parent = summary()->parentWidget();
    headline()->hide();
    m_name = new QLineEdit(parent);
    m_name->setObjectName(u"addName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMinimumHeight(controlHeight(this));
    auto *caption = new PlainLabel(PlainLabel::Role::Section, tr("&Name"), parent);
    caption->setBuddy(m_name);
    m_nameProblem = new ProblemLine(u"addNameProblem"_s, parent);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        forgetFailure();
        emit chosenChanged();
    });
    summary()->insertWidget(0, caption);
    summary()->insertWidget(1, m_name);
    summary()->insertWidget(2, m_nameProblem);
    summary()->insertSpacing(3, space::medium);
}

void AddServiceDialog::addTokenField(SecretPlace place)
{
    QWidget *parent = summary()->parentWidget();
    m_token = new SecretField(u"addToken"_s, parent);
    m_token->setAccessibleName(tr("Access token"));
    m_token->setMinimumHeight(controlHeight(this));
    auto *caption = new PlainLabel(PlainLabel::Role::Section, tr("Access &token"), parent);
    caption->setBuddy(m_token);
    m_tokenProblem = new ProblemLine(u"addTokenProblem"_s, parent);
    m_failure = new ProblemLine(u"addFailure"_s, parent);
    auto *hint = PlainLabel::wrapped(PlainLabel::Role::Secondary, tokenKeeping(place), parent);
    hint->setObjectName(u"addTokenKeeping"_s);
    connect(m_token, &QLineEdit::textChanged, this, &AddServiceDialog::forgetFailure);
    summary()->addSpacing(space::medium);
    summary()->addWidget(caption);
    summary()->addWidget(m_token);
    summary()->addWidget(m_tokenProblem);
    summary()->addWidget(hint);
    summary()->addSpacing(space::small);
    summary()->addWidget(m_failure);
}

void AddServiceDialog::showConnection(const Connection &connection)
{
    m_shownName = editableName(connection.name);
    m_name->setText(m_shownName);
    trust()->present(connection);
    forgetFailure();
    m_token->setFocus();
    revealSoon(m_token);
    emit chosenChanged();
}

Connection AddServiceDialog::chosen() const
{
    Connection chosen = *connection();
    if (m_name->text() != m_shownName) {
        chosen.name = m_name->text().trimmed();
    }
    return chosen;
}

Secret AddServiceDialog::token() const
{
    auto token = tokenFrom(m_token->secret());
    return token ? token.take() : Secret();
}

bool AddServiceDialog::isComplete() const
{
    return !m_known && !m_nameRefused && !m_token->isEmpty();
}

void AddServiceDialog::showReady()
{
    m_name->setReadOnly(isWorking()); // and not disabled, which would take the focus away
    m_token->setReadOnly(isWorking());
    ConnectionFileDialog::showReady();
}

void AddServiceDialog::forgetFailure()
{
    m_tokenProblem->present({});
    m_failure->present({});
    m_bar->offerInstead({});
    showReady();
}

void AddServiceDialog::submit()
{
    forgetFailure();
    if (const auto token = tokenFrom(m_token->secret()); !token) {
        showTokenProblem(text::message(token.error()));
        return;
    }
    ConnectionFileDialog::submit();
}

void AddServiceDialog::showServiceProblem(const QString &words)
{
    m_known = !words.isEmpty();
    showProblem(words);
    showReady();
}

void AddServiceDialog::showNameProblem(const QString &words)
{
    m_nameRefused = !words.isEmpty();
    m_nameProblem->present(words);
    showReady();
}

void AddServiceDialog::showTokenProblem(const QString &words)
{
    endWork();
    m_tokenProblem->present(words);
    revealSoon(m_tokenProblem);
    m_token->setFocus();
    m_token->selectAll();
}

void AddServiceDialog::showFailure(const QString &words, Accent accent, const QString &instead)
{
    endWork();
    m_failure->present(words, accent);
    m_bar->offerInstead(instead);
    revealSoon(m_failure);
}

void AddServiceDialog::showKeyring()
{
    showWorking();
    m_bar->showKeyring();
}

} // namespace license::ui
