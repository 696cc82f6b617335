// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/authoritypanel.h"

#include "ui/connection/authoritytablemodel.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/columnstretcher.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/refusal.h"
#include "ui/kit/tablesetup.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int leastFingerprint = 96; ///< its name or its beginning

} // namespace

AuthorityPanel::AuthorityPanel(QWidget *parent)
    : GroupPanel(parent)
    , m_model(new AuthorityTableModel(this))
    , m_table(new QTableView(this))
    , m_words(new PlainLabel(PlainLabel::Role::Secondary, this))
{
    setObjectName(u"authorityPanel"_s);
    setAccessibleName(tr("Additional certificate authorities"));
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("Additional certificate authorities"), this);
    title->setWordWrap(true);
    m_words->setObjectName(u"authorityWords"_s);
    m_words->setWordWrap(true);
    m_table->setObjectName(u"authorityTable"_s);
    m_table->setAccessibleName(tr("Authorities that were added to this service"));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    // In a narrow window it is shortened: its tooltip and a copied row have it in full.
    auto *stretcher = new ColumnStretcher(m_table, static_cast<int>(AuthorityTableModel::Column::Fingerprint), 720);
    stretcher->setLeast(leastFingerprint);
    m_add = new ActionButton(u"authorityAdd"_s, tr("Add from a &file…"), this);
    m_add->setAccessibleDescription(tr("Reads a certificate authority from a file and shows its fingerprint first."));
    m_remove = new ActionButton(u"authorityRemove"_s, tr("Remove…"), this);
    connect(m_add, &QAbstractButton::clicked, this, &AuthorityPanel::addRequested);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        if (!rows.isEmpty()) {
            emit removeRequested(m_model->authorities().at(rows.first().row()).sha256);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AuthorityPanel::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AuthorityPanel::showSelection);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(title);
    column->addWidget(m_words);
    column->addWidget(m_table);
    column->addSpacing(space::small);
    column->addLayout(buttons);
    present({}, false, {});
}

void AuthorityPanel::present(const QVector<CertificateInfo> &added, bool ownAuthorities, Instant now)
{
    m_model->setAuthorities(added, now);
    m_table->setVisible(!added.isEmpty());
    fitHeight();
    const QString trusted = ownAuthorities ? tr("Certificates in the connection file are trusted.")
                                           : tr("Certificates that this computer trusts are trusted for this service.");
    const QString words =
        added.isEmpty()
            ? tr("Where a device on the way inspects TLS, add its authority here. Untrusted connections are always "
                 "refused.")
            : tr("These are trusted besides them, for this service alone.");
    //: two sentences, one after the other
    m_words->setText(tr("%1 %2", "two sentences").arg(trusted, words));
    showSelection();
}

void AuthorityPanel::fitHeight()
{
    const bool scrolls = m_table->horizontalHeader()->length() > m_table->viewport()->width();
    const int bar = scrolls ? m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0;
    m_table->setFixedHeight(m_table->horizontalHeader()->height() +
                            m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() + bar + 2);
}

void AuthorityPanel::resizeEvent(QResizeEvent *event)
{
    GroupPanel::resizeEvent(event);
    fitHeight();
}

void AuthorityPanel::showSelection()
{
    m_remove->setVisible(m_model->rowCount() > 0);
    m_remove->setEnabled(m_table->selectionModel()->hasSelection() && m_refusal.isEmpty());
}

void AuthorityPanel::setRefusal(const QString &why)
{
    m_refusal = why;
    refuse(m_add, why);
    explainRefusal(m_remove, why);
    showSelection();
}

void AuthorityPanel::takeFocus()
{
    m_add->setFocus(Qt::ShortcutFocusReason);
}

} // namespace license::ui
