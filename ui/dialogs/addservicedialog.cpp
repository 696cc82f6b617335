// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addservicedialog.h"

#include "core/protocol/connectionfile.h"
#include "core/text/words.h"
#include "ui/fontscale.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/dialogpage.h"
#include "ui/widgets/droparea.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/problemline.h"
#include "ui/widgets/secretfield.h"
#include "ui/words.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

enum Fact { Name, Address, Account, Kind, Keys, Authorities };

Result<Connection> readConnectionFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return Error{.code = ErrorCode::InvalidInput, .detail = u"the file cannot be read"_s};
    }
    // One byte more than is allowed, so that a longer file is refused as such.
    return parseConnectionFile(file.read(connectionFileLimit + 1));
}

} // namespace

AddServiceDialog::AddServiceDialog(QWidget *parent)
    : QDialog(parent)
    , m_page(new DialogPage(u"addPage"_s, 512, this))
    , m_problem(new ProblemLine(u"addProblem"_s, this))
{
    setObjectName(u"addServiceDialog"_s);
    setWindowTitle(tr("Add a Management Service"));
    QVBoxLayout *lines = m_page->makeLines(space::medium);
    lines->addWidget(makeFileArea());
    lines->addWidget(m_problem);
    lines->addWidget(makeSummary());
    lines->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_page, 1);
    column->addWidget(makeButtons());
    m_summary->hide();
    showReady();
}

QWidget *AddServiceDialog::makeFileArea()
{
    auto *area = new DropArea(this);
    area->setObjectName(u"addDropArea"_s);
    m_fileWords = new PlainLabel(PlainLabel::Role::Body, tr("Drop the connection file here"), area);
    m_fileWords->setObjectName(u"addFile"_s);
    m_fileWords->setElided(true);
    m_choose = new ActionButton(u"addChoose"_s, tr("&Choose a file…"), area);
    m_choose->setAutoDefault(false);
    auto *picture = new IconLabel(largeIcon, area);
    picture->setIcon(themeIcon(u"file-connection"_s, Accent::Information));
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    row->setSpacing(space::small + space::tight);
    row->addWidget(picture);
    row->addWidget(m_fileWords, 1);
    row->addWidget(m_choose);
    connect(area, &DropArea::fileDropped, this, &AddServiceDialog::takeFile);
    connect(m_choose, &QAbstractButton::clicked, this, &AddServiceDialog::chooseFile);
    return area;
}

QWidget *AddServiceDialog::makeSummary()
{
    m_summary = new QWidget(this);
    m_facts = new FactList(m_summary);
    m_facts->add(u"addName"_s, tr("Name"));
    m_facts->add(u"addAddress"_s, tr("Address"));
    m_facts->add(u"addAccount"_s, tr("Account"));
    m_facts->add(u"addDeployment"_s, tr("Deployment"));
    m_facts->add(u"addKeys"_s, tr("Signing keys"));
    m_facts->add(u"addAuthorities"_s, tr("Certificates"));
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
    column->addWidget(m_facts);
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

void AddServiceDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a connection file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Connection files (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &AddServiceDialog::takeFile);
    dialog->open();
}

void AddServiceDialog::takeFile(const QString &path)
{
    auto read = readConnectionFile(path);
    m_connection = read ? std::optional(read.take()) : std::nullopt;
    if (m_connection) {
        showProblem({});
    } else {
        //: %1 is the name of a file, %2 what is wrong with it, in technical English
        showProblem(tr("%1 is not a connection file of a Management Service: %2.")
                        .arg(text::plain(QFileInfo(path).fileName()), text::plain(read.error().detail)));
    }
    m_summary->setVisible(m_connection.has_value());
    if (m_connection) {
        showConnection(path);
        m_token->setFocus();
    }
    showReady();
}

void AddServiceDialog::showConnection(const QString &path)
{
    m_fileWords->setText(text::plain(QFileInfo(path).fileName()));
    m_choose->setWords(tr("&Choose another…"));
    const Connection &read = *m_connection;
    m_facts->setValue(Name, {text::plain(read.name), {}, {}, {}});
    m_facts->setValue(Address, {address(read.url), {}, {}, {}});
    m_facts->setValue(Account, {read.account, {}, {}, {}});
    m_facts->setValue(Kind, {text::deployment(read.deployment), {}, {}, {}});
    m_facts->setValue(Keys, {tr("%n keys", nullptr, static_cast<int>(read.keys.size())), {}, {}, {}});
    m_facts->setValue(
        Authorities,
        {read.ca.isEmpty() ? tr("As trusted by this computer") : tr("Only those that stand in the file"), {}, {}, {}});
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
    m_choose->setEnabled(!m_working);
    m_busy->setVisible(m_working);
}

void AddServiceDialog::submit()
{
    if (!isUsableToken(m_token->trimmed().reveal())) {
        showProblem(tr("An access token has 1 to 2,000 visible characters and no blanks between them."));
        m_token->setFocus();
        m_token->selectAll();
        return;
    }
    showProblem({});
    emit submitted();
}

Secret AddServiceDialog::takeToken()
{
    Secret token = m_token->trimmed();
    m_token->clear();
    return token;
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
