// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/addservicedialog.h"

#include "core/credentials/tokentext.h"
#include "core/text/trustwords.h"
#include "core/text/words.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/dialogpage.h"
#include "ui/kit/filedialogs.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/theme.h"
#include "ui/overview/connectionfilearea.h"
#include "ui/overview/trustlist.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

AddServiceDialog::AddServiceDialog(QWidget *parent)
    : QDialog(parent)
    , m_page(new DialogPage(u"addPage"_s, 624, this))
    , m_file(new ConnectionFileArea(u"add"_s, this))
    , m_problem(new ProblemLine(u"addProblem"_s, this))
{
    setObjectName(u"addServiceDialog"_s);
    setWindowTitle(tr("Add a Management Service"));
    QVBoxLayout *lines = m_page->makeLines(space::medium);
    lines->addWidget(m_file);
    lines->addWidget(m_problem);
    lines->addWidget(makeSummary());
    lines->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_page, 1);
    column->addWidget(makeButtons());
    m_summary->hide();
    connect(m_file, &ConnectionFileArea::read, this, &AddServiceDialog::showConnection);
    connect(m_file, &ConnectionFileArea::refused, this, [this](const QString &words) {
        m_connection.reset();
        m_summary->hide();
        showProblem(words);
        showReady();
    });
    showReady();
}

QWidget *AddServiceDialog::makeSummary()
{
    m_summary = new QWidget(this);
    m_name = new PlainLabel(PlainLabel::Role::Section, m_summary);
    m_name->setObjectName(u"addName"_s);
    m_name->setWordWrap(true);
    m_trust = new TrustList(u"addTrust"_s, m_summary);
    m_token = new SecretField(u"addToken"_s, m_summary);
    m_token->setAccessibleName(tr("Access token"));
    m_token->setMinimumHeight(controlHeight(this));
    auto *caption = new PlainLabel(PlainLabel::Role::Section, tr("Access &token"), m_summary);
    caption->setBuddy(m_token);
    auto *hint = new PlainLabel(PlainLabel::Role::Secondary,
                                tr("Kept in the keychain of this computer and sent to this address alone."), m_summary);
    hint->setWordWrap(true);
    connect(m_token, &QLineEdit::textChanged, this, &AddServiceDialog::showReady);

    auto *column = new QVBoxLayout(m_summary);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    column->addWidget(m_name);
    column->addWidget(m_trust);
    column->addWidget(PlainLabel::wrapped(PlainLabel::Role::Secondary, text::compareTrust(), m_summary));
    column->addSpacing(space::medium);
    column->addWidget(caption);
    column->addWidget(m_token);
    column->addWidget(hint);
    return m_summary;
}

QWidget *AddServiceDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    m_busy = new BusyIndicator(20, bar);
    m_busy->hide();
    m_add = new ActionButton(u"addSubmit"_s, tr("&Add and verify"), bar);
    m_add->setDefault(true);
    auto *cancel = new ActionButton(u"addCancel"_s, tr("Cancel"), bar);
    cancel->setAutoDefault(false);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addStretch(1);
    row->addWidget(m_busy);
    row->addWidget(m_add);
    row->addWidget(cancel);
    connect(m_add, &QAbstractButton::clicked, this, &AddServiceDialog::submit);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    return bar;
}

void AddServiceDialog::takeFile(const QString &path)
{
    m_file->takeFile(path);
}

void AddServiceDialog::showConnection(const Connection &connection)
{
    m_connection = connection;
    showProblem({});
    m_name->setText(text::plain(connection.name));
    m_trust->present(connection);
    m_summary->show();
    m_token->setFocus();
    showReady();
}

void AddServiceDialog::showProblem(const QString &text)
{
    m_problem->present(text);
    if (!text.isEmpty()) {
        m_page->revealSoon(m_problem);
    }
}

void AddServiceDialog::showReady()
{
    m_add->setEnabled(m_connection && !m_working && !m_token->isEmpty());
    m_token->setEnabled(!m_working);
    m_file->setChoosable(!m_working);
    m_busy->setVisible(m_working);
}

void AddServiceDialog::submit()
{
    if (const auto token = tokenFrom(m_token->secret()); !token) {
        showProblem(text::message(token.error()));
        m_token->setFocus();
        m_token->selectAll();
        return;
    }
    showProblem({});
    emit submitted();
}

Secret AddServiceDialog::takeToken()
{
    auto token = tokenFrom(m_token->secret());
    m_token->clear();
    return token ? token.take() : Secret();
}

void AddServiceDialog::showWorking()
{
    m_working = true;
    showReady();
}

void AddServiceDialog::showFailure(const Error &error)
{
    m_working = false;
    showProblem(text::message(error));
    showReady();
}

} // namespace license::ui
