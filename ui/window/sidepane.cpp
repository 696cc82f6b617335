// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sidepane.h"

#include "core/text/sanitize.h"
#include "ui/kit/elidedcombobox.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/refusal.h"
#include "ui/kit/theme.h"
#include "ui/window/sectiondelegate.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int paneWidth = 232;
constexpr int narrowPane = 168;
constexpr int pageRole = Qt::UserRole;

} // namespace

SidePane::SidePane(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"sidePane"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    QWidget *chooser = makeChooser(); // it is above the sections, and comes first for Tab, too
    m_sections = new QListWidget(this);
    m_sections->setObjectName(u"sections"_s);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->viewport()->setAutoFillBackground(false);
    m_sections->setItemDelegate(new SectionDelegate(m_sections));
    m_sections->setMouseTracking(true);
    m_overview = addSection(PageId::Overview, tr("Overview"), u"overview"_s);
    m_overview->setHidden(true);
    addHeading(tr("Settings"));
    addSection(PageId::License, tr("License"), u"license"_s);
    addSection(PageId::Connection, tr("Connection"), u"connection"_s);
    addSection(PageId::History, tr("History"), u"history"_s);
    addSection(PageId::Preferences, tr("Preferences"), u"preferences"_s);
    connect(m_sections, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item) {
            emit pageChosen(static_cast<PageId>(item->data(pageRole).toInt()));
        }
    });
    // A press on the current section leads back to it from a page below it.
    connect(m_sections, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        if (item->flags() & Qt::ItemIsSelectable) {
            emit pageChosen(static_cast<PageId>(item->data(pageRole).toInt()));
        }
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(chooser);
    column->addWidget(m_sections, 1);
}

void SidePane::setRefusal(const QString &why)
{
    refuse(m_add, why);
}

QWidget *SidePane::makeChooser()
{
    auto *box = new QWidget(this);
    m_caption = new PlainLabel(PlainLabel::Role::Secondary, tr("Management Serv&ice"), box);
    m_chooser = new ElidedComboBox(box);
    m_chooser->setObjectName(u"serviceChooser"_s);
    m_chooser->setAccessibleName(tr("Management Service"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(8);
    m_chooser->setMinimumHeight(controlHeight(this));
    m_chooser->setIconSize(QSize(1, 1) * scaledToFont(smallIcon, this));
    m_caption->setBuddy(m_chooser);
    m_add = new QToolButton(box);
    m_add->setObjectName(u"addServiceButton"_s);
    m_add->setIcon(themeIcon(u"add"_s));
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setToolTip(tr("Add a Management Service…"));
    m_add->setAccessibleName(tr("Add a Management Service…"));
    m_add->setIconSize(QSize(1, 1) * scaledToFont(smallIcon, this));
    m_add->setFixedSize(QSize(1, 1) * controlHeight(this));
    connect(m_add, &QToolButton::clicked, this, &SidePane::addRequested);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0) {
            emit serviceChosen(m_services.at(index).id);
        }
    });

    auto *row = new QHBoxLayout;
    row->setSpacing(space::tight);
    row->addWidget(m_chooser, 1);
    row->addWidget(m_add);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    column->addWidget(m_caption);
    column->addLayout(row);
    return box;
}

QListWidgetItem *SidePane::addSection(PageId page, const QString &name, const QString &icon)
{
    auto *item = new QListWidgetItem(themeIcon(icon), name, m_sections);
    item->setData(pageRole, static_cast<int>(page));
    item->setData(Qt::AccessibleTextRole, name);
    return item;
}

void SidePane::addHeading(const QString &name)
{
    auto *item = new QListWidgetItem(name, m_sections);
    item->setFlags(Qt::NoItemFlags);
    item->setData(SectionDelegate::headingRole, true);
}

void SidePane::showChoices(const QVector<ServiceChoice> &services)
{
    const auto sameName = [](const ServiceChoice &a, const ServiceChoice &b) {
        return a.id == b.id && a.name == b.name;
    };
    if (std::equal(services.cbegin(), services.cend(), m_services.cbegin(), m_services.cend(), sameName)) {
        // Of hundreds, one or two change at a time during a bulk refresh.
        for (int index = 0; index < services.size(); ++index) {
            if (services.at(index).tone != m_services.at(index).tone) {
                m_chooser->setItemIcon(index, stateIcon(services.at(index).tone));
            }
        }
    } else {
        m_chooser->clear();
        for (const ServiceChoice &choice : services) {
            m_chooser->addItem(stateIcon(choice.tone), text::plain(choice.name));
            m_chooser->setItemData(m_chooser->count() - 1, literalToolTip(text::plain(choice.name)), Qt::ToolTipRole);
        }
    }
    m_services = services;
}

void SidePane::setServices(const QVector<ServiceChoice> &services, std::optional<ServiceId> chosen)
{
    const QSignalBlocker quiet(m_chooser);
    if (services != m_services) {
        showChoices(services);
    }
    for (int index = 0; index < services.size(); ++index) {
        if (services.at(index).id == chosen) {
            m_chooser->setCurrentIndex(index);
        }
    }
    m_chooser->setToolTip(literalToolTip(m_chooser->currentText()));
    // Without its own description the tooltip would be read out, with its markup.
    m_chooser->setAccessibleDescription(m_chooser->currentText());
    m_overview->setHidden(services.size() < 2);
}

void SidePane::setPage(PageId page)
{
    const QSignalBlocker quiet(m_sections);
    const PageId marked = page == PageId::Details ? PageId::License : page;
    for (int row = 0; row < m_sections->count(); ++row) {
        QListWidgetItem *item = m_sections->item(row);
        if ((item->flags() & Qt::ItemIsSelectable) && item->data(pageRole).toInt() == static_cast<int>(marked)) {
            m_sections->setCurrentItem(item);
        }
    }
}

void SidePane::setNarrow(bool narrow)
{
    if (m_narrow != narrow) {
        m_narrow = narrow;
        const int side = narrow ? space::small : space::medium;
        layout()->setContentsMargins(side, space::medium, side, space::medium);
        updateGeometry();
    }
}

QSize SidePane::sizeHint() const
{
    return {scaledToFont(m_narrow ? narrowPane : paneWidth, this), QWidget::sizeHint().height()};
}

void SidePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(x, 0, 1, height()), hairlineColor(palette()));
}

} // namespace license::ui
