// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/componentpanel.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/tablesetup.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

ComponentPanel::ComponentPanel(QWidget *parent)
    : GroupPanel(parent)
    , m_model(new ComponentTableModel(this))
    , m_table(new QTableView(this))
    , m_remark(new PlainLabel(PlainLabel::Role::Secondary, this))
    , m_note(new ProblemLine(u"componentNote"_s, this))
{
    setObjectName(u"componentPanel"_s);
    setAccessibleName(tr("Required connections"));
    auto *title = PlainLabel::wrapped(PlainLabel::Role::Section, tr("Required connections"), this);
    m_table->setObjectName(u"componentTable"_s);
    m_table->setAccessibleName(tr("Component, port and IP address"));
    setUpTable(m_table);
    m_table->setModel(m_model);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->viewport()->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_remark->setObjectName(u"componentRemark"_s);
    m_remark->setWordWrap(true);

    auto *request = new ActionButton(u"firewallRequest"_s, tr("Fire&wall request"), this);
    request->setAccessibleDescription(tr("Copies, saves or shows the request and its rules."));
    request->setMenu(makeMenu());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(title);
    column->addWidget(m_table);
    column->addWidget(m_remark);
    column->addSpacing(space::small);
    column->addWidget(PlainLabel::wrapped(PlainLabel::Role::Secondary, tr("Send this to your network team"), this));
    column->addWidget(request, 0, Qt::AlignLeading);
    column->addWidget(m_note);
    present({});
}

QMenu *ComponentPanel::makeMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &name, const QString &words, void (ComponentPanel::*requested)()) {
        QAction *action = menu->addAction(words);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, requested);
    };
    add(u"firewallCopy"_s, tr("&Copy the request"), &ComponentPanel::copyRequested);
    add(u"firewallSave"_s, tr("&Save the request…"), &ComponentPanel::saveRequested);
    add(u"firewallOpen"_s, tr("Show request and &rules…"), &ComponentPanel::requestRequested);
    return menu;
}

void ComponentPanel::present(const QVector<Component> &components)
{
    if (components != value()) {
        m_note->present({});
    }
    m_model->setComponents(components);
    const bool differs =
        std::any_of(components.cbegin(), components.cend(), [](const Component &c) { return c.differs(); });
    m_remark->setText(differs ? tr("The documentation names another address. An address can change: ask the network "
                                   "team to allow the name, or both addresses.")
                              : tr("The Management Service must reach the license server at least once in three days. "
                                   "Select a row and press Ctrl+C to copy it."));
    fitHeight();
}

void ComponentPanel::showNote(const QString &words, Accent accent)
{
    m_note->present(words, accent);
}

void ComponentPanel::fitHeight()
{
    const int rows = std::max(1, m_model->rowCount());
    QHeaderView *header = m_table->horizontalHeader();
    constexpr int found = static_cast<int>(ComponentTableModel::Column::Resolved);
    header->setSectionHidden(found, false);
    header->setSectionHidden(found,
                             header->length() > m_table->viewport()->width()); // the check and the request have it
    const bool scrolls = header->length() > m_table->viewport()->width();
    const int bar = scrolls ? m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0;
    m_table->setFixedHeight(header->height() + rows * m_table->verticalHeader()->defaultSectionSize() + bar + 2);
}

bool ComponentPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) { // of the table's viewport, which follows that of the panel
        fitHeight();
    }
    return GroupPanel::eventFilter(watched, event);
}

} // namespace license::ui
