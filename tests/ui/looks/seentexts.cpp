// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/looks/examiner.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

class Collector
{
public:
    explicit Collector(QWidget &window) : m_window(window) {}

    QVector<SeenText> all()
    {
        add(m_window.windowTitle(), nullptr, u"window title"_s);
        const auto widgets = m_window.findChildren<QWidget *>();
        for (QWidget *each : widgets) {
            if (each->isVisible()) {
                visit(each);
            }
        }
        return m_seen;
    }

private:
    void add(const QString &text, QWidget *widget, const QString &where, const QRect &area = {})
    {
        if (!text.trimmed().isEmpty()) {
            m_seen.append({text, where, widget, area});
        }
    }

    void visit(QWidget *each)
    {
        const QString name = nameOf(*each);
        add(each->accessibleName(), nullptr, name + u" (accessible name)"_s);
        add(each->accessibleDescription(), nullptr, name + u" (description)"_s);
        add(QTextDocumentFragment::fromHtml(each->toolTip()).toPlainText(), nullptr, name + u" (tooltip)"_s);
        if (auto *label = qobject_cast<QLabel *>(each)) {
            add(label->text(), label, name, label->contentsRect());
        } else if (auto *button = qobject_cast<QAbstractButton *>(each)) {
            add(button->text().replace(u"&&"_s, QString(QChar(1))).remove(u'&').replace(QChar(1), u'&'), button, name,
                button->rect().adjusted(4, 4, -4, -4));
            addMenu(button->findChild<QMenu *>(), name);
        } else if (auto *combo = qobject_cast<QComboBox *>(each)) {
            for (int at = 0; at < combo->count(); ++at) {
                add(combo->itemText(at), nullptr, name);
            }
        } else if (auto *line = qobject_cast<QLineEdit *>(each)) {
            add(line->placeholderText(), nullptr, name);
        } else if (auto *spin = qobject_cast<QSpinBox *>(each)) {
            add(spin->suffix(), nullptr, name);
        } else if (auto *progress = qobject_cast<QProgressBar *>(each)) {
            add(progress->isTextVisible() ? progress->text() : QString(), progress, name, progress->rect());
        } else if (auto *tabs = qobject_cast<QTabBar *>(each)) {
            for (int at = 0; at < tabs->count(); ++at) {
                add(tabs->tabText(at).remove(u'&'), tabs, name, tabs->tabRect(at).adjusted(4, 4, -4, -4));
            }
        } else if (auto *bar = qobject_cast<QMenuBar *>(each)) {
            const auto actions = bar->actions();
            for (const QAction *action : actions) {
                add(action->text().remove(u'&'), nullptr, name);
                addMenu(action->menu(), name);
            }
        } else if (auto *table = qobject_cast<QTableView *>(each)) {
            addTable(*table, name);
        } else if (auto *list = qobject_cast<QListView *>(each)) {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                const QModelIndex index = list->model()->index(row, 0);
                add(index.data().toString(), list->viewport(), name, list->visualRect(index).adjusted(4, 4, -4, -4));
            }
        } else if (const auto *view = qobject_cast<QGraphicsView *>(each)) {
            addPicture(*view, name);
        }
    }

    void addMenu(const QMenu *menu, const QString &name)
    {
        if (menu) {
            const auto actions = menu->actions();
            for (const QAction *action : actions) {
                add(action->text().remove(u'&'), nullptr, name + u" (menu)"_s);
            }
        }
    }

    void addTable(const QTableView &table, const QString &name)
    {
        QHeaderView *header = table.horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            if (header->isSectionHidden(column)) {
                continue;
            }
            if (header->isVisible()) {
                const QRect area(header->sectionViewportPosition(column), 0, header->sectionSize(column),
                                 header->height());
                add(table.model()->headerData(column, Qt::Horizontal).toString(), header->viewport(),
                    name + u" (header)"_s, area.adjusted(2, 2, -2, -2));
            }
            for (int row = 0; row < std::min(table.model()->rowCount(), 12); ++row) {
                const QModelIndex index = table.model()->index(row, column);
                const QString cell = name + u" (column %1)"_s.arg(column);
                add(index.data().toString(), table.viewport(), cell, table.visualRect(index).adjusted(4, 4, -4, -4));
                add(QTextDocumentFragment::fromHtml(index.data(Qt::ToolTipRole).toString()).toPlainText(), nullptr,
                    cell + u" (tooltip)"_s);
                add(index.data(Qt::AccessibleTextRole).toString(), nullptr, cell + u" (accessible text)"_s);
            }
        }
    }

    void addPicture(const QGraphicsView &view, const QString &name)
    {
        const auto items = view.items();
        for (const QGraphicsItem *item : items) {
            if (const auto *rich = dynamic_cast<const QGraphicsTextItem *>(item); rich && rich->isVisible()) {
                add(rich->toPlainText(), view.viewport(), name,
                    view.mapFromScene(rich->sceneBoundingRect()).boundingRect());
            } else if (const auto *simple = dynamic_cast<const QGraphicsSimpleTextItem *>(item);
                       simple && simple->isVisible()) {
                add(simple->text(), view.viewport(), name,
                    view.mapFromScene(simple->sceneBoundingRect()).boundingRect());
            }
        }
    }

    QWidget &m_window;
    QVector<SeenText> m_seen;
};

} // namespace

QVector<SeenText> textsIn(QWidget &window)
{
    return Collector(window).all();
}

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()).section(u':', -1);
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty() && !at->objectName().startsWith("qt_"_L1)) {
            return name + u" in "_s + at->objectName();
        }
    }
    return name;
}

} // namespace license::test
